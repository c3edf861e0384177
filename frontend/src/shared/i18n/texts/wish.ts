import { addTexts } from "../i18n";
import chinese from "../zh-CN/wish.json";

addTexts(chinese, { en: () => import("../en/wish.json") });
