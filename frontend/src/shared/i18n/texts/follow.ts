import { addTexts } from "../i18n";
import chinese from "../zh-CN/follow.json";

addTexts(chinese, { en: () => import("../en/follow.json") });
