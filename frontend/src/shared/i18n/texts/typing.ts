import { addTexts } from "../i18n";
import chinese from "../zh-CN/typing.json";

addTexts(chinese, { en: () => import("../en/typing.json") });
