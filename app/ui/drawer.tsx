import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "./icon.tsx";

/** A sheet from the right (from below on small screens); Escape, the cross or a press outside closes it. */
export function Drawer({
  title,
  isOpen,
  onOpenChange,
  children,
}: {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className="overlay">
      <Modal className="fixed inset-x-0 bottom-0 max-h-[86dvh] overflow-auto rounded-t-lg border-line bg-surface shadow-float min-[900px]:inset-y-0 min-[900px]:right-0 min-[900px]:left-auto min-[900px]:max-h-none min-[900px]:w-[480px] min-[900px]:rounded-none min-[900px]:border-l">
        <Dialog className="outline-none">
          {({ close }) => (
            <>
              <header className="sticky top-0 flex items-center gap-3 border-b border-line bg-surface px-6 py-4">
                <Heading slot="title" className="mr-auto text-section font-semibold">
                  {title}
                </Heading>
                <button
                  type="button"
                  className="button border-transparent px-2"
                  aria-label="Close"
                  onClick={close}
                >
                  <Icon name="close" />
                </button>
              </header>
              <div className="px-6 py-5">{children}</div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
