import { addTexts } from "../i18n";
import chinese from "../zh-CN/tidying.json";

addTexts(chinese, { en: () => import("../en/tidying.json") });
