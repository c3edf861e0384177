import { addTexts } from "../i18n";
import chinese from "../zh-CN/stack.json";

addTexts(chinese, { en: () => import("../en/stack.json") });
