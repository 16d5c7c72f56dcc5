export function VendorPanel() {
  return null;
}
