import { uploadPhoto } from "@/features/attachment/photos";
import { createNeedSender, type NeedFiling } from "@/features/need/sendNeed";
import { createOutbox } from "@/shared/storage/outbox";

/** Needs that the desk types from paper: kept on this device until the server has them. */
export const outbox = createOutbox<{ NEED: NeedFiling }>({ NEED: createNeedSender(uploadPhoto) });
