(function(){'use strict';const all=selector=>document.querySelectorAll(selector);const status=document.querySelector('[data-status]');const asOf=document.querySelector('[data-as-of]');const words=window.gazetteWords;const now=new Date();const today=[now.getFullYear(),now.getMonth()+1,now.getDate()].map(part=>String(part).padStart(2,'0')).join('-');if(!words){return}
if(asOf){asOf.textContent=words['as-of']}
for(const element of all('[data-spans]')){const span=element.dataset.spans.split(';').map(span=>span.split(' ')).filter(([from])=>from==='-'||from<=today).pop();if(!span){continue}
const[,value,...rest]=span,label=rest.join(' ');if(element!==status){element.className='badge '+value;element.textContent=label;continue}
status.dataset.statusToday=value;if(value!==status.dataset.status){const word=document.createElement('strong');word.className='today';word.textContent=words.today.replace('{status}',label);status.after(word);}}
for(const value of navigator.clipboard?all('[data-copy]'):[]){const button=document.createElement('button');button.type='button';button.className='copy';button.textContent=words.copy;button.setAttribute('aria-label',words['copy-what'].replace('{text}',()=>value.dataset.copy||value.textContent));button.addEventListener('click',()=>navigator.clipboard.writeText(value.textContent)
.then(()=>words.copied,()=>words['not-copied']).then(word=>{button.textContent=word;setTimeout(()=>{button.textContent=words.copy},1500);}));value.after(button);}
const report=document.querySelector('[data-report]');const letter=report&&report.href;function cite(){const here=document.querySelector(':target > a:empty');const place=here&&here.title||'';for(const slot of all('[data-lead]')){slot.textContent=place&&slot.dataset.lead+place}
if(report){report.href=letter+(here?encodeURIComponent(words.here.replace('{place}',()=>place)+' '+location.hash+'\r\n'):'');}}
addEventListener('hashchange',cite);cite();if(matchMedia('(min-width: 60rem)').matches){for(const box of all('.box:not(.cite), .outline')){box.open=true}}
const outline=document.querySelector('.outline');if(!outline){return}
const entries=new Map();for(const link of outline.querySelectorAll('a')){const target=document.getElementById(link.hash.slice(1));if(target){entries.set(target,link);}}
const passed=new Set();let current=null;const observer=new IntersectionObserver(seen=>{for(const{target,isIntersecting}of seen){passed[isIntersecting?'add':'delete'](target);}
const link=entries.get([...entries.keys()].filter(target=>passed.has(target)).pop());if(link===current){return}
if(current){current.removeAttribute('aria-current');}
current=link;if(!link){return}
link.setAttribute('aria-current','true');const top=link.offsetTop-outline.offsetTop;if(top<outline.scrollTop||top>outline.scrollTop+outline.clientHeight-60){outline.scrollTop=top-outline.clientHeight / 3}},{rootMargin:'9999999px 0px -90% 0px'});entries.forEach((link,target)=>observer.observe(target));}());(function(){'use strict';const words=new URLSearchParams(location.search).getAll('mark').filter(word=>word!=='').slice(0,8);const article=document.querySelector('article[data-document]');if(words.length===0||!article){return}
const nodes=[],starts=[];let text='';const walker=document.createTreeWalker(article,NodeFilter.SHOW_TEXT);while(walker.nextNode()){nodes.push(walker.currentNode);starts.push(text.length);text+=walker.currentNode.data}
const places=[];for(const word of words){for(let at=text.indexOf(word);at>=0;at=text.indexOf(word,at+word.length)){places.push([at,at+word.length]);}}
places.sort((left,right)=>right[0]-left[0]);function mark(node,from,to){const range=document.createRange();range.setStart(node,from);range.setEnd(node,to);range.surroundContents(document.createElement('mark'));}
let free=Infinity;let last=nodes.length-1;for(const[from,end]of places){const to=Math.min(end,free);if(to<=from){continue}
while(last>0&&starts[last]>=to){last-=1}
for(let i=last;i>=0&&starts[i]+nodes[i].data.length>from;i-=1){const start=Math.max(from,starts[i])-starts[i],stop=Math.min(to-starts[i],nodes[i].data.length);if(stop>start){mark(nodes[i],start,stop);}}
free=from}}());