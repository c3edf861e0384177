import { addTexts } from "../i18n";
import chinese from "../zh-CN/attribute.json";

addTexts(chinese, { en: () => import("../en/attribute.json") });
