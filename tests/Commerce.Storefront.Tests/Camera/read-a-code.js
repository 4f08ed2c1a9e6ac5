// Looks through the camera with our reader until it has read something.
async (reader) => {
  const { openDetector } = await import(reader);
  const detector = await openDetector(["qr_code", "ean_13"]);
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
  await video.play();
  for (;;) {
    const [found] = await detector.detect(video);
    if (found) {
      video.srcObject.getTracks().forEach((track) => track.stop());
      return `${found.format} ${found.rawValue}`;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
};
