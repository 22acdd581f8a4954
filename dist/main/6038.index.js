export const id = 6038;
export const ids = [6038];
export const modules = {

/***/ 6038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTelegram: () => (/* binding */ checkTelegram)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(102);
/* harmony import */ var _core_text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2228);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(926);
/* harmony import */ var _bot_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8433);
/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */







const answer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    description: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    parameters: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ migrate_to_chat_id: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()) })),
    result: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        username: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        title: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        first_name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        type: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    })),
});
/** `say`: with `send`, the words of the test message. */
async function checkTelegram(bot, say) {
    const { chatId, threadId, from } = bot;
    const { problem } = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseProxy */ .U)(bot.apiUrl, bot);
    const results = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
    const me = await ask(bot, 'getMe', {});
    if ('problem' in me)
        return [...results, ['fail', 'telegram bot', me.problem]];
    results.push(['ok', 'telegram bot', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('bot-is', { name: me.username ?? '?', place: from.token })]);
    const chat = await ask(bot, 'getChat', { chat_id: chatId });
    if ('problem' in chat) {
        const refused = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('about', { subject: chatId, text: chat.problem });
        return [...results, ['fail', 'telegram chat', refused]];
    }
    const name = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(chat.title ?? chat.first_name ?? chat.username ?? '', 60);
    const kind = chat.type ?? 'chat';
    results.push(['ok', 'telegram chat', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('chat-is', { id: chatId, name, kind, place: from.chat })]);
    const topic = threadId !== undefined && { topic: threadId };
    if (!say)
        return [...results, ['ok', 'telegram message', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('message-not-tried', { ...topic })]];
    const sent = await ask(bot, 'sendMessage', {
        chat_id: chatId,
        ...(threadId !== undefined && { message_thread_id: threadId }),
        text: say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('test-message')),
        disable_notification: true,
    });
    const message = 'problem' in sent
        ? ['fail', 'telegram message', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('message-refused', { ...topic, why: sent.problem })]
        : ['ok', 'telegram message', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('message-sent', { ...topic })];
    return [...results, message];
}
/** The result, or what is wrong. */
async function ask(bot, method, parameters) {
    const reply = await (0,_bot_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callBotApi */ .o)(bot, method, parameters);
    if (reply.kind === 'no-answer')
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('telegram-no-answer', { why: reply.why }) };
    const answered = answer.safeParse((0,_core_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)(reply.body));
    if (!answered.success)
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('no-bot-api', { code: reply.status }) };
    const moved = answered.data.parameters?.migrate_to_chat_id;
    if (answered.data.ok)
        return answered.data.result ?? {};
    const why = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(`${reply.status} ${answered.data.description ?? ''}`, 300);
    if (moved !== undefined)
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('chat-has-moved', { why, id: String(moved) }) };
    return { problem: (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(why, { ...bot, hasTopic: 'message_thread_id' in parameters }) };
}


/***/ })

};
