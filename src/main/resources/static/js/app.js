import "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"

import ArticleEditorController from "controllers/article_editor"
import ArticlePickController from "controllers/article_pick"
import AutosaveController from "controllers/autosave"
import AutosubmitController from "controllers/autosubmit"
import ChoicesController from "controllers/choices"
import BulkController from "controllers/bulk"
import ComposerController from "controllers/composer"
import ConditionsController from "controllers/conditions"
import CopyController from "controllers/copy"
import CountdownController from "controllers/countdown"
import CountsController from "controllers/counts"
import DialogController from "controllers/dialog"
import DueController from "controllers/due"
import FileDropController from "controllers/file_drop"
import FrameDialogController from "controllers/frame_dialog"
import FrameFitController from "controllers/frame_fit"
import FromThenOnController from "controllers/from_then_on"
import HotkeysController from "controllers/hotkeys"
import KeepScrollController from "controllers/keep_scroll"
import LiveController from "controllers/live"
import LiveListController from "controllers/live_list"
import MacroController from "controllers/macro"
import MenuController from "controllers/menu"
import OrderController from "controllers/order"
import PickerController from "controllers/picker"
import PaletteController from "controllers/palette"
import PresenceController from "controllers/presence"
import PushController from "controllers/push"
import PushRenewalController from "controllers/push_renewal"
import ReadingController from "controllers/reading"
import RecipientsController from "controllers/recipients"
import RelativeTimeController from "controllers/relative_time"
import SelectionController from "controllers/selection"
import ReorderController from "controllers/reorder"
import RowsController from "controllers/rows"
import StopwatchController from "controllers/stopwatch"
import SuggestionsController from "controllers/suggestions"
import ThemeController from "controllers/theme"
import ToastController from "controllers/toast"
import TypeaheadController from "controllers/typeahead"
import WeekController from "controllers/week"
import FormPreviewController from "controllers/form_preview"
import ViewPreviewController from "controllers/view_preview"
import { keepNonce } from "models/nonce"

const application = Application.start()
application.register("article-editor", ArticleEditorController)
application.register("article-pick", ArticlePickController)
application.register("autosave", AutosaveController)
application.register("autosubmit", AutosubmitController)
application.register("choices", ChoicesController)
application.register("bulk", BulkController)
application.register("composer", ComposerController)
application.register("conditions", ConditionsController)
application.register("copy", CopyController)
application.register("countdown", CountdownController)
application.register("counts", CountsController)
application.register("dialog", DialogController)
application.register("due", DueController)
application.register("file-drop", FileDropController)
application.register("frame-dialog", FrameDialogController)
application.register("frame-fit", FrameFitController)
application.register("from-then-on", FromThenOnController)
application.register("hotkeys", HotkeysController)
application.register("keep-scroll", KeepScrollController)
application.register("live", LiveController)
application.register("live-list", LiveListController)
application.register("macro", MacroController)
application.register("menu", MenuController)
application.register("order", OrderController)
application.register("picker", PickerController)
application.register("palette", PaletteController)
application.register("presence", PresenceController)
application.register("push", PushController)
application.register("push-renewal", PushRenewalController)
application.register("reading", ReadingController)
application.register("recipients", RecipientsController)
application.register("relative-time", RelativeTimeController)
application.register("selection", SelectionController)
application.register("reorder", ReorderController)
application.register("rows", RowsController)
application.register("stopwatch", StopwatchController)
application.register("suggestions", SuggestionsController)
application.register("theme", ThemeController)
application.register("toast", ToastController)
application.register("typeahead", TypeaheadController)
application.register("week", WeekController)
application.register("form-preview", FormPreviewController)
application.register("view-preview", ViewPreviewController)

keepNonce()
