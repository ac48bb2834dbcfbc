// Draws the equations of a page once it is there.
document.addEventListener("DOMContentLoaded", () => {
    for (const equation of document.querySelectorAll(".math")) {
        renderMathInElement(equation, {
            delimiters: [
                { left: "\\(", right: "\\)", display: false },
                { left: "\\[", right: "\\]", display: true },
            ],
        });
    }
});
