/** Why there is no picture from the camera; each has its own text that says what to do. */
export type CameraProblem = 'none' | 'denied' | 'in-use' | 'insecure';

/** Longer side of a picture that is sent, in pixels. */
const MAX_SIDE = 1280;
const JPEG_QUALITY = 0.92;

export async function openCamera(deviceId: string): Promise<MediaStream> {
  const size = { width: { ideal: 1280 }, height: { ideal: 960 } };
  const which = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: 'user' };
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } });
}

/** Browsers offer cameras only over https and on localhost. */
export function camerasOffered(): boolean {
  return window.isSecureContext && !!navigator.mediaDevices?.getUserMedia;
}

export function problemOf(error: unknown): CameraProblem {
  switch ((error as DOMException)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'none';
  }
}

export async function cameras(): Promise<MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput');
}

/** The current frame as the camera saw it: the preview is mirrored by its style alone. */
export function grab(video: HTMLVideoElement): Promise<Blob> {
  const scale = Math.min(1, MAX_SIDE / Math.max(video.videoWidth, video.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext('2d')!.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no frame'))), 'image/jpeg', JPEG_QUALITY),
  );
}
