// Before the first paint, so that a chosen theme never flashes.
try {
  var theme = localStorage.getItem('applywright.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (error) {
  console.warn('The theme could not be read', error);
}
