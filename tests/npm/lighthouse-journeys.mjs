// How a visitor comes to each page that Lighthouse looks at. Each takes a browser's page and the shop's address, and returns where it ended.
export const journeys = {
  home: async (page, base) => base.href,
};
