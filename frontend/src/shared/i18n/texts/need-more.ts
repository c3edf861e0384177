import { addTexts } from "../i18n";
import chinese from "../zh-CN/need-more.json";

addTexts(chinese, { en: () => import("../en/need-more.json") });
