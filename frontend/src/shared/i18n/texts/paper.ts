import { addTexts } from "../i18n";
import chinese from "../zh-CN/paper.json";

addTexts(chinese, { en: () => import("../en/paper.json") });
