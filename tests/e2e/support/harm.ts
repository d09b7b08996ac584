import { expect, type Page } from "@playwright/test";

/** Everything that a page could do to its reader behind their back, as it happens: empty when all is well. */
export async function watchForHarm(page: Page): Promise<readonly string[]> {
  const harm: string[] = [];
  await page.exposeFunction("hit", () => harm.push("a text was run as a script"));
  // Among them whatever the policy has stopped.
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") harm.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => harm.push(`error: ${message}`));
  page.on("dialog", (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => harm.push(`window: ${popup.url()}`));
  page.on("websocket", (socket) => harm.push(`socket: ${socket.url()}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = protocol === "data:" || protocol === "blob:" || origin === new URL(page.url()).origin;
    if (!own && page.url() !== "about:blank") harm.push(`request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) harm.push(`frame: ${frame.url()}`);
  });
  return harm;
}

/** Nothing on the page was made by a text: no such elements, no handlers, only plain links; and nothing sticks out at the side. */
export async function expectUnharmed(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const strange =
      "img, iframe, frame, object, embed, base, style, marquee, script:not([src]), b[onclick], meta[http-equiv=refresh]";
    const wrong = [...document.querySelectorAll(strange)].map((each) => each.outerHTML.slice(0, 200));
    for (const each of document.querySelectorAll("*"))
      for (const { name, value } of each.attributes)
        if (name.startsWith("on") || name === "srcdoc") wrong.push(`${each.tagName} ${name}="${value}"`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const inside = link.getAttribute("href")?.startsWith("#") ?? false;
      const guarded = /^https?:$/.test(link.protocol) && link.rel === "noopener noreferrer" && link.target === "_blank";
      if (!inside && !guarded) wrong.push(link.outerHTML);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    return wrong;
  });
  expect(found).toEqual([]);
}
