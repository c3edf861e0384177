import { addTexts } from "../i18n";
import chinese from "../zh-CN/desk.json";

addTexts(chinese, { en: () => import("../en/desk.json") });
