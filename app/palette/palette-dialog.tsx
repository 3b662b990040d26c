import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";

/** The palette's frame: over the page, on a phone the whole screen. One Esc leaves, whatever is typed. */
export function PaletteDialog({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay isOpen onOpenChange={onClose} isDismissable className="overlay">
      <Modal className="float fixed inset-x-3 top-[12vh] mx-auto max-w-2xl overflow-hidden max-sm:inset-0 max-sm:rounded-none max-sm:border-0">
        <Dialog aria-label="Go to" className="flex h-full flex-col outline-none">
          <div
            role="presentation"
            className="flex min-h-0 flex-1 flex-col"
            // The field alone would take the first one to empty itself.
            onKeyDownCapture={(event) => {
              if (event.key !== "Escape") return;
              event.stopPropagation();
              onClose();
            }}
          >
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
