"use strict";
// The chat box and the progress of a run. Everything else on the page works without this file.

/** Long enough for a run that follows at once to have begun. */
const AFTER_RUN = 1500;

/** Shows how far a run has come, and opens the page again when it is done, unless somebody is talking. */
function watchRun(place) {
  const events = new EventSource("/progress?lang=" + place.dataset.progress);
  events.onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (news.done) {
      events.close();
      setTimeout(() => document.querySelector(".log > *") || location.reload(), AFTER_RUN);
      return;
    }
    place.querySelectorAll(".now").forEach((line) => (line.textContent = "· " + news.line));
    for (const count of place.querySelectorAll("[data-count]")) {
      const name = count.dataset.count;
      const all = name === "sourcesPolled" && news.sources > 0 ? " / " + news.sources : "";
      count.textContent = news[name] + all;
      count.parentElement.classList.toggle("moving", news[name] > 0);
    }
  };
}

/** Names this visit, so that a question can go on from the one before it; no other tab has it. */
function visit() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The chat box: sends what is typed or pressed and shows the steps, then the reply. */
function openChat(form) {
  const box = form.closest(".ask");
  const log = box.querySelector(".log");
  const words = form.dataset;
  const buttons = () => box.querySelectorAll("button");
  let busy = false;
  const session = visit();

  const add = (kind, text) => {
    const entry = document.createElement("div");
    entry.className = kind;
    entry.textContent = text;
    log.append(entry);
    return entry;
  };

  const show = (entry, reply) => {
    entry.className = "reply";
    entry.innerHTML = reply.html; // written by Jobo's own renderer, which escapes all text
    if (reply.buttons.length > 0) {
      const row = document.createElement("p");
      row.className = "presses";
      for (const { label, command } of reply.buttons) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.dataset.command = command;
        row.append(button);
      }
      entry.append(row);
    }
  };

  const take = (entry, line) => {
    if (line.step) {
      entry.textContent = line.step;
    } else if (line.reply) {
      show(entry, line.reply);
      if (line.reply.asks) {
        form.elements.text.focus({ preventScroll: true });
      }
    } else {
      fail(entry, line.error);
    }
  };

  const fail = (entry, text) => {
    entry.className = "fault";
    entry.textContent = text;
  };

  const read = async (response, entry) => {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      const lines = (rest + (value || "")).split("\n");
      rest = lines.pop();
      lines.filter((line) => line).forEach((line) => take(entry, JSON.parse(line)));
      if (done) {
        break;
      }
    }
    if (entry.className === "step") {
      fail(entry, words.failed);
    }
  };

  const send = async (text) => {
    if (busy || !text.trim()) {
      return;
    }
    busy = true;
    buttons().forEach((button) => (button.disabled = true));
    const said = add("said", text);
    said.dataset.you = words.you;
    const entry = add("step", "…");
    said.scrollIntoView({ block: "nearest" });
    const headers = { "Content-Type": "application/json" };
    if (form.elements.token) {
      headers.Authorization = "Bearer " + form.elements.token.value;
    }
    const body = JSON.stringify({ text, language: words.language, session });
    try {
      const response = await fetch("/chat", { method: "POST", headers, body });
      if (response.ok) {
        await read(response, entry);
      } else {
        fail(entry, response.status === 403 ? words.forbidden : response.status === 503 ? words.busy : words.failed);
      }
    } catch (lost) {
      fail(entry, words.failed);
    }
    busy = false;
    buttons().forEach((button) => (button.disabled = false));
    said.scrollIntoView({ block: "start" });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = form.elements.text.value;
    form.elements.text.value = "";
    send(text);
  });
  box.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-command]");
    if (button) {
      send(button.dataset.command);
    }
  });
}

document.querySelectorAll("[data-progress]").forEach(watchRun);
document.querySelectorAll("form.chat").forEach(openChat);
