import { addTexts } from "../i18n";
import chinese from "../zh-CN/offer.json";

addTexts(chinese, { en: () => import("../en/offer.json") });
