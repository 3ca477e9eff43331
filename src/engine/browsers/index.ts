export { findBrowser } from './find-browser.js'
export { printPdf } from './print-pdf.js'
