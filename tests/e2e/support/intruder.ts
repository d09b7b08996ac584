/** What a script that has come into the page tries. To be run as a file of the page's own, since what a test runs by itself is under no policy. */
export async function intrude(): Promise<void> {
  const outcome: Record<string, string> = {};
  /** A directive that stops it, or what happened. */
  const attempt = async (name: string, act: () => unknown): Promise<void> => {
    // Told a moment later; on a machine that is busy, many moments.
    const stopped = new Promise<string | null>((resolve) => {
      const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => resolve(effectiveDirective);
      document.addEventListener("securitypolicyviolation", listen, { once: true });
      setTimeout(() => {
        document.removeEventListener("securitypolicyviolation", listen);
        resolve(null);
      }, 600);
    });
    let thrown = "";
    try {
      await act();
    } catch (problem) {
      thrown = problem instanceof Error ? problem.name : "error";
    }
    outcome[name] = (await stopped) ?? (thrown === "" ? "no objection" : thrown);
  };
  const add = (tag: string, attributes: Readonly<Record<string, string>>, text = ""): void => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(text);
    document.body.append(element);
  };
  const elsewhere = "https://elsewhere.invalid/";
  await attempt("eval", () => Reflect.apply(Reflect.get(window, "eval") as () => void, null, ["window.ran = 1"]));
  await attempt("a function of text", () => Reflect.construct(Function, ["window.ran = 1"]));
  await attempt("a timer of text", () => Reflect.apply(setTimeout, window, ["window.ran = 1"]) as unknown);
  await attempt("HTML of text", () => Object.assign(document.createElement("p"), { innerHTML: "<i>1</i>" }));
  await attempt("a script in the page", () => add("script", {}, "window.ran = 1"));
  await attempt("a script from elsewhere", () => add("script", { src: `${elsewhere}a.js` }));
  await attempt("a script in an address", () => add("script", { src: "data:text/javascript,window.ran=1" }));
  await attempt("a handler in an attribute", () => {
    add("button", { onclick: "window.ran = 1", id: "intruder" });
    document.getElementById("intruder")?.click();
  });
  await attempt("an address that is a script", () => {
    add("a", { href: "javascript:void (window.ran = 1)", id: "link" });
    document.getElementById("link")?.click();
  });
  await attempt("a style in the page", () => add("style", {}, "body { display: none }"));
  await attempt("a style in an attribute", () => add("p", { style: "color: red" }));
  await attempt("a picture from elsewhere", () => add("img", { src: `${elsewhere}a.png` }));
  await attempt("a frame", () => add("iframe", { src: elsewhere }));
  await attempt("an object", () => add("object", { data: elsewhere }));
  await attempt("a form", () => {
    add("form", { action: elsewhere, id: "form" });
    document.querySelector<HTMLFormElement>("#form")?.submit();
  });
  await attempt("another base", () => add("base", { href: elsewhere }));
  await attempt("a request elsewhere", () => fetch(elsewhere));
  await attempt("a beacon elsewhere", () => navigator.sendBeacon(elsewhere, "1"));
  await attempt("a socket elsewhere", () => new WebSocket("wss://elsewhere.invalid/"));
  await attempt("a worker from elsewhere", () => new Worker(`${elsewhere}w.js`));
  await attempt("a worker of text", () => new Worker(URL.createObjectURL(new Blob(["1"]))));
  await attempt("WebAssembly", () => WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])));
  const ran = Reflect.has(window, "ran");
  document.body.dataset["outcome"] = JSON.stringify({
    ...outcome,
    ran,
    base: new URL(document.baseURI).origin === location.origin,
  });
}
