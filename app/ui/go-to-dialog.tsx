import { useNavigate, useSubmit } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { type ListFilter, listFilterNames } from "../filters.ts";
import { may } from "../people/permissions.ts";
import { filterTitles } from "./filter-bar.tsx";
import type { GoToProps } from "./go-to.tsx";
import { navigationFor } from "./navigation.ts";
import { useView } from "./view.tsx";

type Props = GoToProps & {
  /** What was typed before the dialog was there. */
  typedBefore: { current: string };
  onClose: () => void;
};

/** The dialog behind ⌘K. Code of its own: it is fetched when the page is idle, or asked for. */
export function GoToDialog({ person, options, views, typedBefore, onClose }: Props) {
  const [typed, setTyped] = useState(typedBefore.current);
  const { link, withView, view } = useView();
  const navigate = useNavigate();
  const submit = useSubmit();
  const { contains } = useFilter({ sensitivity: "base" });
  const go = (address: string) => {
    onClose();
    navigate(address);
  };
  const filters = options.flatMap((option) => {
    const name = listFilterNames.find((each): each is ListFilter => each === option.part);
    return name ? [{ ...option, name }] : [];
  });
  return (
    <ModalOverlay isOpen onOpenChange={onClose} isDismissable className="overlay">
      <Modal className="float fixed inset-x-3 top-[12vh] mx-auto max-w-xl overflow-hidden">
        <Dialog aria-label="Go to" className="outline-none">
          <EscapeTo close={onClose}>
            <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
              <SearchField aria-label="Go to" autoFocus className="border-b border-line p-2">
                <Input
                  placeholder="A page, a payer, a claim number"
                  className="h-9 w-full bg-transparent px-2 outline-none placeholder:text-ink-3"
                />
              </SearchField>
              <Menu aria-label="Results" className="max-h-[52vh] overflow-auto p-1 outline-none">
                <MenuSection>
                  <Section>Pages</Section>
                  {navigationFor(person).map((item) => (
                    <Entry key={item.path} text={item.title} onAction={() => go(link(item.path))} />
                  ))}
                </MenuSection>
                {views.length > 0 && (
                  <MenuSection>
                    <Section>Views</Section>
                    {views.map((each) => (
                      <Entry key={each.id} text={each.name} onAction={() => go(each.to)} />
                    ))}
                  </MenuSection>
                )}
                <MenuSection>
                  <Section>Filters</Section>
                  {filters.map((option) => (
                    <Entry
                      key={`${option.part} ${option.value}`}
                      text={`${filterTitles[option.name]}: ${option.label}`}
                      onAction={() =>
                        go(
                          withView({
                            [option.name]: [
                              ...new Set([...view[option.name], option.value]),
                            ].sort(),
                          }),
                        )
                      }
                    />
                  ))}
                </MenuSection>
                {typed.trim() !== "" && may(person.role, "see_claims") && (
                  <MenuSection>
                    <Section>Claims</Section>
                    <Entry
                      text={`Find claims with “${typed.trim()}”`}
                      onAction={() => {
                        // Posted: a name or member id stands in no address.
                        submit(
                          { intent: "find", text: typed.trim() },
                          { method: "post", action: link("/claims") },
                        );
                        onClose();
                      }}
                    />
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </EscapeTo>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** One Esc leaves, whatever is typed; the field alone would take the first one to empty itself. */
function EscapeTo({ close, children }: { close: () => void; children: ReactNode }) {
  return (
    <div
      role="presentation"
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {children}
    </div>
  );
}

function Section({ children }: { children: string }) {
  return <Header className="px-2 pt-2 pb-1 text-hint text-ink-3">{children}</Header>;
}

function Entry({ text, onAction }: { text: string; onAction: () => void }) {
  return (
    <MenuItem
      textValue={text}
      onAction={onAction}
      className="flex h-8 items-center rounded-md px-2 text-table outline-none data-[focused]:bg-accent-soft"
    >
      {text}
    </MenuItem>
  );
}
