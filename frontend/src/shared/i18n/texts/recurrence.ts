import { addTexts } from "../i18n";
import chinese from "../zh-CN/recurrence.json";

addTexts(chinese, { en: () => import("../en/recurrence.json") });
