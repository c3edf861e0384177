import { addTexts } from "../i18n";
import chinese from "../zh-CN/matching.json";

addTexts(chinese, { en: () => import("../en/matching.json") });
