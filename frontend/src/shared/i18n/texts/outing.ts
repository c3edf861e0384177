import { addTexts } from "../i18n";
import chinese from "../zh-CN/outing.json";

addTexts(chinese, { en: () => import("../en/outing.json") });
