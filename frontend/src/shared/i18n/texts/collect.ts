import { addTexts } from "../i18n";
import chinese from "../zh-CN/collect.json";

addTexts(chinese, { en: () => import("../en/collect.json") });
