// Runs before the first paint, so that a dark page never flashes white. Everything else is in modules, which come later.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return JSON.parse(localStorage.getItem("wadul-demo") ?? "{}").scheme;
    } catch {
      // Broken or forbidden storage is no reason to show nothing.
      return "auto";
    }
  };
  const apply = () => {
    const scheme = chosen();
    document.documentElement.dataset.scheme =
      scheme === "dark" || scheme === "light" ? scheme : dark.matches ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("wadul-settings", apply);
})();
