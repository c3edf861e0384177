import { addTexts } from "../i18n";
import chinese from "../zh-CN/catalogue.json";

addTexts(chinese, { en: () => import("../en/catalogue.json") });
