import { uploadPhoto } from "@/features/attachment/photos";
import { createNeedSender } from "@/features/need/sendNeed";

export { sendConfirmation } from "@/features/commitment/sendConfirmation";
export { sendEvaluation } from "@/features/evaluation/sendEvaluation";
export { sendNote } from "@/features/fieldnote/sendNote";
export const sendNeed = createNeedSender(uploadPhoto);
