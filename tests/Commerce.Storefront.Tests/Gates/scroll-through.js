// A screen at a time, waiting for what each screen brings; then back up.
async (screens) => {
  const pause = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let y = 0; y < document.documentElement.scrollHeight && y < screens * innerHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: "instant" });
    await pause();
    await Promise.all([...document.images].filter((image) => !image.complete && image.getBoundingClientRect().top < innerHeight)
      .map((image) => image.decode().catch(() => undefined)));
  }
  scrollTo({ top: 0, behavior: "instant" });
  await pause();
  return true;
};
