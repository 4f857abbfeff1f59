// Tells the page that a chart is embedded in how high it is. It says nothing else, so that any page may hear it.
if (parent !== window) {
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: "chart-height", height }, "*");
  }).observe(document.body);
}
