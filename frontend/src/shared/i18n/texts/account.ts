import { addTexts } from "../i18n";
import chinese from "../zh-CN/account.json";

addTexts(chinese, { en: () => import("../en/account.json") });
