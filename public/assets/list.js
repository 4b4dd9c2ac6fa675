document.addEventListener('DOMContentLoaded',function(){'use strict';const form=document.querySelector('form[data-list]');const whole=document.getElementById('list-whole'),found=document.getElementById('list-found');if(!form||!whole||!found){return}
const box=form.q,status=form.querySelector('[role=status]'),most=200;const{list,group,...says}=form.dataset;let rows=null,badges=[],pause=0,asked=false;const fold = text => text.normalize('NFKC').toLowerCase().replace(/[[(【〔]/g, '(').replace(/[\])】〕]/g, ')');
window.gazetteList=data=>{const place=data.groups.indexOf(group);const names=data.groups.map(name=>name.slice(name.indexOf(':')+ 1));badges=data.badges;rows=data.rows.filter(row=>!group||row[4].includes(place)).map(row=>{const badge=badges[row[3]]||['',''];return[...row,fold([row[1],...row[2],badge[1],...row[4].map(at=>names[at])].join(' '))]});show();};const element=(name,className='',textContent='')=>Object.assign(document.createElement(name),{className,textContent});function item([folder,title,facts,badge]){const made=element('li'),line=element('div','facts-line'),link=element('a','title',title);link.href = list.replace('list.js', folder + '/index.html');
if(badges[badge]){line.append(element('span','badge ' + badges[badge][0],badges[badge][1]));}
line.append(...facts.map(fact=>element('span','',fact)));made.append(link,line);return made}
function load(){if(asked){return}
asked=true;const script=element('script');script.src=list;script.onerror=()=>{asked=false;status.textContent=says.failed};document.head.append(script);}
function show(){const words = fold(box.value).split(/\s+/).filter(Boolean);
if(words.length&&!rows){load();return}
const hits=words.length?rows.filter(row=>words.every(word=>row[5].includes(word))):[];found.replaceChildren(...hits.slice(0,most).map(item));whole.hidden=words.length>0;found.hidden=!hits.length;const many=hits.length>most?' ' + says.most.replace('#',most):'';status.textContent=words.length?(hits.length?says.found:says.none).replace('#',hits.length)+ many:'';const query=words.length?'?' + new URLSearchParams([['q',box.value]]):'';try { history.replaceState(null, '', location.pathname + query + location.hash); } catch (refused) { /* works without */ }
}
form.addEventListener('submit',event=>{event.preventDefault();show();});box.addEventListener('input',event=>{clearTimeout(pause);if(!event.isComposing){pause=setTimeout(show,150);}
});box.addEventListener('compositionend',()=>{pause=setTimeout(show,150);});form.hidden=false;box.value=new URLSearchParams(location.search).get('q')||'';if(box.value){show();}
});