import { addTexts } from "../i18n";
import chinese from "../zh-CN/need-form.json";

addTexts(chinese, { en: () => import("../en/need-form.json") });
