import { api, value } from "@/shared/api/client";

const LONGEST_SIDE = 1600;

/** A photo small enough for a slow network, drawn anew so that the place where it was taken is not in it. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", 0.82));
}

/** Uploads a photo and returns its attachment's id. */
export async function uploadPhoto(photo: Blob, name: string, key: string): Promise<string> {
  const attachment = await value(
    api.POST("/attachments", {
      params: { query: { name }, header: { "Idempotency-Key": key } },
      headers: { "Content-Type": "image/jpeg" },
      // The contract describes the body as bare bytes, for which there is no JSON type.
      body: photo as unknown as undefined,
      bodySerializer: (bytes: unknown) => bytes as Blob,
    }),
  );
  return attachment.id;
}
