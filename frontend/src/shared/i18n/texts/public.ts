import { addTexts } from "../i18n";
import chinese from "../zh-CN/public.json";

addTexts(chinese, { en: () => import("../en/public.json") });
