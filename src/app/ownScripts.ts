interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): unknown;
}

/** Lets scripts and workers be loaded from where the page itself is, and from nowhere else. Texts as HTML or scripts stay forbidden. */
export function allowOwnScripts(): void {
  if (!("trustedTypes" in window)) return;
  const types = window.trustedTypes as TrustedTypes;
  types.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError(`no script from elsewhere: ${address}`);
    },
  });
}
