/** What an audit entry can be about. */
export const AUDITED = [
  "NEED", "OFFER", "COMMITMENT", "CONTACT", "ATTACHMENT", "USER", "SESSION", "API_KEY", "STATION", "UNIT", "OFFICE", "PAIRING",
  "CATEGORY", "CATEGORY_SET", "CATEGORY_ATTRIBUTE", "SERVICE_FORM", "STAGE_NAME", "VIEW",
] as const;
