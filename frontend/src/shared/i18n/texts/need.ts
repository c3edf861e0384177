import { addTexts } from "../i18n";
import chinese from "../zh-CN/need.json";

addTexts(chinese, { en: () => import("../en/need.json") });
