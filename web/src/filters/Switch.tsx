interface SwitchProps {
  name: string;
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}

export function Switch({ name, label, checked, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="track" aria-hidden="true" />
      {label}
    </label>
  );
}
