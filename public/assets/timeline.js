(function(){const form=document.querySelector('[data-told]');form.hidden=false;const day=new URLSearchParams(location.search).get('on');if(day===null){return}
const words=form.dataset,told=form.previousElementSibling,list=form.nextElementSibling;const say = (text, ...values) => { told.textContent += text.replace(/%/g, () => values.shift()); };
if(!new Date(day).toJSON()?.startsWith(day + 'T')){return say(words.bad,day);}
form.elements.on.value=day;const add=(parent,name,className,textContent)=>
parent.appendChild(Object.assign(document.createElement(name),{className,textContent}));const script=add(document.head,'script','','');script.onload=()=>{for(const[id,title,facts,stretches]of gazetteInForce.documents){const now=stretches.find(([from,end])=>from <=day&&(!end||day < end));if(now){const row=add(list,'li','','');add(row, 'a', 'title', title).href = words.folder + id + '/index.html';
add(row,'div','note',now[2]+ ' ' + facts);}
}
say(words.told,day,list.childElementCount);const quiet=gazetteInForce.silent.filter(signed=>!signed||signed <=day).length;if(quiet){say(words.silent,quiet);}
if(day>words.asOf){say(words.later);}
};script.src=words.source}());