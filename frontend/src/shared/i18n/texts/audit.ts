import { addTexts } from "../i18n";
import chinese from "../zh-CN/audit.json";

addTexts(chinese, { en: () => import("../en/audit.json") });
