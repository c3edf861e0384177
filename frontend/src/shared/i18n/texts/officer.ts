import { addTexts } from "../i18n";
import chinese from "../zh-CN/officer.json";

addTexts(chinese, { en: () => import("../en/officer.json") });
