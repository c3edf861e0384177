/** What the form offers to choose from, in the order shown. */
export const URGENCIES = ["NORMAL", "URGENT", "EMERGENCY"] as const;
export const SERVICE_FORMS = ["ON_SITE_EVENT", "HOME_VISIT", "FIELD_GUIDANCE", "CLASSROOM", "ONLINE", "WINDOW", "COURIER", "PHONE", "MOBILE_UNIT", "MATERIAL"] as const;
export const AUDIENCES = ["ALL", "FARMERS", "HERDERS", "ELDERLY", "CHILDREN", "WOMEN", "YOUTH", "DISABLED", "PARTY_MEMBERS", "CADRES", "VETERANS", "MIGRANT_WORKERS"] as const;
export const CHANNELS = ["HOME_VISIT", "DEMAND_FORM", "WECHAT_GROUP", "SURVEY", "HOTLINE", "WINDOW", "OTHER"] as const;
