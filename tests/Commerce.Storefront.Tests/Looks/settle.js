// Goes to the top and waits until what moves or changes its colour has done so, but for what never ends.
async () => {
  document.activeElement?.blur();
  scrollTo({ top: 0, behavior: "instant" });
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity).map((a) => a.finished);
  await Promise.race([Promise.allSettled(ending), new Promise((enough) => setTimeout(enough, 1000))]);
  return true;
};
