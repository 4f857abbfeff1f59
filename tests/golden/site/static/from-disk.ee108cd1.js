// Opened from a disk there is no server to find index.html in a folder: say it in the links.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href");
    if (!/^[a-z]+:/i.test(address)) link.setAttribute("href", address.replace(/\/(?=$|#)/, "/index.html"));
  }
}
