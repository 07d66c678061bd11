// Draws the page from the data in it.

build(JSON.parse(document.getElementById("data").textContent));
if (view.catalog.data.version) {
  ask();
}
document.documentElement.dataset.drawn = "true";
