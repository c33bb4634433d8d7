document.body.textContent = 'CORS';
