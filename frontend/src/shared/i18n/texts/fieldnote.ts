import { addTexts } from "../i18n";
import chinese from "../zh-CN/fieldnote.json";

addTexts(chinese, { en: () => import("../en/fieldnote.json") });
