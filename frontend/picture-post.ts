/**
 * Posts a picture as the raw body of one request and resolves when the server has screened it.
 *
 * @param reference of the patient as it stood in the field when the picture was taken or chosen: what was typed reaches
 *   the server by another way and perhaps later
 * @param progress is told the share that was sent, 0..1
 */
export function postPicture(
  target: string,
  picture: Blob,
  name: string,
  source: 'WEBCAM' | 'UPLOAD',
  reference: string,
  progress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', target);
    request.setRequestHeader('Content-Type', picture.type || 'application/octet-stream');
    request.setRequestHeader('X-Filename', encodeURIComponent(name));
    request.setRequestHeader('X-Picture-Source', source);
    request.setRequestHeader('X-Patient-Reference', encodeURIComponent(reference));
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.upload.onload = () => progress(1);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`status ${request.status}`)));
    request.onerror = () => reject(new Error('no connection'));
    request.send(picture);
  });
}
