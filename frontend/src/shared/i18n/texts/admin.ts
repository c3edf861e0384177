import { addTexts } from "../i18n";
import chinese from "../zh-CN/admin.json";

addTexts(chinese, { en: () => import("../en/admin.json") });
