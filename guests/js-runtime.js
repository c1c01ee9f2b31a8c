(function(host){"use strict";
"use strict";var runtime=(()=>{var Dn=Object.defineProperty;var qu=Object.getOwnPropertyDescriptor;var Iu=Object.getOwnPropertyNames;var Uu=Object.prototype.hasOwnProperty;var G=(t,e,r)=>()=>{if(r)throw r[0];try{return t&&(e=t(t=0)),e}catch(n){throw r=[n],n}};var Ei=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}},zn=(t,e)=>{for(var r in e)
Dn(t,r,{get:e[r],enumerable:!0})},Mu=(t,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Iu(e))!Uu.call(
t,o)&&o!==r&&Dn(t,o,{get:()=>e[o],enumerable:!(n=qu(e,o))||n.enumerable});return t};var Vn=t=>Mu(Dn({},"__esModule",{value:!0}),t);function Qe(t,e,r){Nu(t,e,r)}function ur(t){return new Je(e=>{e(t)})}function V(t){return J(t)?new b(new b(t.buffer,t.byteOffset,
t.byteLength)):new b(new b(t))}function Nr(t){try{return Ri(t)}catch{return Ri(t,Wu)}}function lr(t){return ae(Fu,t,[])}
function Q(t){if(t.length===1)return t[0];let e=0;for(let o=0;o<t.length;o+=1)e+=t[o].length;let r=new b(e),n=0;for(let o=0;o<
t.length;o+=1){let i=t[o];r.set(i,n),n+=i.length}return r}var ae,ar,Pi,xi,J,qr,Ir,N,Ge,ft,Ur,Je,A,b,Bi,Mr,Nu,Ci,Ri,Fu,Wu,
j=G(()=>{"use strict";ae=Reflect.apply,ar=Reflect.defineProperty,Pi=Object.keys,xi=Array.isArray,J=ArrayBuffer.isView,qr=
Object.getPrototypeOf,Ir=Promise.prototype,N=JSON.parse,Ge=JSON.stringify,ft=String,Ur=Error,Je=Promise,A=TypeError,b=Uint8Array,
Bi=DataView,Mr=ArrayBuffer,Nu=Function.prototype.call.bind(Promise.prototype.then),Ci=Function.prototype.toString;Ri=b.fromBase64,
Fu=b.prototype.toBase64,Wu={__proto__:null,alphabet:"base64url"}});function Oi(){let t=Object.getOwnPropertyDescriptor(Error.prototype,"stack"),e=t?.get;if(t===void 0||e===void 0)throw new Error(
"the engine has no accessor of stacks");t.get=function(){let n=ae(e,this,[]);if(typeof n!="string")return n;try{return Li(
this,n)}catch{return n}},ar(Error.prototype,"stack",t)}function dt(t){return Li(t,t.stack)}function Li(t,e){let{message:r}=t,
n=ft(t.name),o=r===""?n:`${n}: ${r}`,i=typeof e=="string"?e:"";return i.startsWith(o)?i.trimEnd():i===""?o:`${o}
${i.trimEnd()}`}var cr=G(()=>{"use strict";j()});function F(t,e){Object.defineProperty(t.prototype,qi,{value(){return e(this)},writable:!0,configurable:!0})}function we(t,e=2){
try{return ht(t,{maxDepth:e,path:[],circular:[]},!1)}catch{return"[value that throws when it is inspected]"}}function Kn(t){
let e=t[0];if(t.length===1)return typeof e=="string"?e:we(e);let r=0,n="";typeof e=="string"&&(r=1,n=e.includes("%")?e.replace(
/%([sdifjoOc%])/g,(o,i)=>{if(i==="%")return"%";if(r>=t.length)return o;let s=t[r];return r+=1,Vu(i,s)}):e);for(let o=r;o<
t.length;o+=1){let i=t[o];o>0&&(n+=" "),n+=typeof i=="string"?i:we(i)}return n}function Vu(t,e){if(t==="c")return"";if(t===
"s")return typeof e=="bigint"?`${e}n`:Object.is(e,-0)?"-0":typeof e=="object"&&e!==null?we(e,0):String(e);if(t==="j")try{
return JSON.stringify(e)}catch{return"[Circular]"}return t==="o"||t==="O"?we(e,4):typeof e=="symbol"?"NaN":typeof e=="bi\
gint"?`${e}n`:t==="f"?String(Number.parseFloat(String(e))):t==="i"?typeof e=="object"?"NaN":String(Number.parseInt(String(
e),10)):typeof e=="object"?"NaN":String(Number(e))}function ht(t,e,r){switch(typeof t){case"string":return Yn(t.length>ji?
`${t.slice(0,ji)}...`:t);case"number":return Object.is(t,-0)?"-0":String(t);case"bigint":return`${t}n`;case"function":case"\
object":return t===null?"null":Hu(t,e,r);default:return String(t)}}function Yn(t){let e=t.includes("'")?t.includes('"')?
t.includes("`")?"'":"`":'"':"'",r=JSON.stringify(t).slice(1,-1).replaceAll('\\"','"');return e==="'"&&(r=r.replaceAll("'",
"\\'")),e+r+e}function Hu(t,e,r){if(e.path.includes(t))return e.circular.includes(t)||e.circular.push(t),`[Circular *${e.
circular.indexOf(t)+1}]`;let n=Fr(t),o=t[qi];if(typeof o=="function"){let u=ae(o,t,[e.maxDepth-e.path.length,{},we]);if(typeof u==
"string")return u;if(u!==t){let l=e.path.length>e.maxDepth?"":ht(u,e,r);return l===""?`[${n}]`:`${n} ${l}`}}let i=Ku(t);
if(i!==void 0&&Yu(t,i))return i.head;if(e.path.length>e.maxDepth)return Array.isArray(t)?"[Array]":`[${n??"Object: null \
prototype"}]`;e.path.push(t);let s;if(i!==void 0)s=It(i.head,"{",fr(t,e,i.skip),"}");else if(Array.isArray(t)){let u=n===
"Array"?"":`${n??"[Array: null prototype]"}(${t.length})`;s=It(u,"[",[...$i(t,e),...fr(t,e,Ii)],"]")}else if(t instanceof
Map){let l=[...t].slice(0,pt).map(([c,f])=>`${ht(c,e,!0)} => ${ht(f,e,!0)}`);s=It(`${n}(${t.size})`,"{",[...Hn(l,t.size),
...fr(t,e)],"}")}else if(t instanceof Set){let u=[...t].slice(0,pt).map(l=>ht(l,e,!0));s=It(`${n}(${t.size})`,"{",[...Hn(
u,t.size),...fr(t,e)],"}")}else if(ArrayBuffer.isView(t)&&!(t instanceof DataView)){let u=t;s=It(`${n}(${u.length})`,"[",
$i(u,e),"]")}else if(t instanceof ArrayBuffer)s=`ArrayBuffer { [Uint8Contents]: <${Array.from(new Uint8Array(t,0,Math.min(
50,t.byteLength)),l=>l.toString(16).padStart(2,"0")).join(" ")}>, byteLength: ${t.byteLength} }`;else if(t instanceof Promise)
s="Promise { <...> }";else{let u=t[Symbol.toStringTag],l=typeof u=="string"&&u!==""&&u!==n?` [${u}]`:"",c=n==="Object"&&
l===""?"":`${n??"[Object: null prototype]"}${l}`;s=It(c,"{",fr(t,e),"}")}e.path.pop();let a=e.circular.indexOf(t);return a!==
-1&&(s=`<ref *${a+1}> ${s}`),r?s.replaceAll(`
`,`
  `):s}function Ku(t){let e=Ii;if(typeof t=="function"){let{name:r}=t,n=Function.prototype.toString.call(t).startsWith("\
class"),o=n?"class":Fr(t)??"Function",i=typeof r=="string"&&r!==""?n?` ${r}`:`: ${r}`:" (anonymous)";return{head:`[${o}${i}\
]`,skip:()=>!1}}if(t instanceof Error){let r=dt(t);return{head:r.includes(`
    at `)?r:`[${r}]`,skip:n=>n==="stack"||n==="message"}}if(t instanceof Date)return{head:Number.isNaN(t.getTime())?"Inv\
alid Date":t.toISOString(),skip:e};if(t instanceof RegExp)return{head:String(t),skip:e};if(t instanceof String)return{head:`\
[String: ${Yn(String(t))}]`,skip:e};if(t instanceof Number||t instanceof Boolean)return{head:`[${Fr(t)}: ${String(t)}]`,
skip:e};if(t instanceof WeakMap||t instanceof WeakSet)return{head:`${Fr(t)} { <items unknown> }`,skip:e}}function Yu(t,{
skip:e}){return!Object.keys(t).some(r=>!e(r))&&!(t instanceof Error&&"cause"in t)}function Ii(t){return/^\d+$/.test(t)}function Fr(t){
for(let e=t;e!==null;e=Object.getPrototypeOf(e)){let n=Object.getOwnPropertyDescriptor(e,"constructor")?.value;if(typeof n==
"function"&&typeof n.name=="string"&&n.name!=="")return n.name}}function $i(t,e){let r=[],n=0,o=()=>{n>0&&r.push(`<${n} \
empty item${n>1?"s":""}>`),n=0},i=Math.min(t.length,pt);for(let s=0;s<i;s+=1)s in t?(o(),r.push(ht(t[s],e,!0))):n+=1;return o(),
Hn(r,t.length)}function Hn(t,e){return e>pt&&t.push(`... ${e-pt} more item${e-pt>1?"s":""}`),t}function fr(t,e,r=()=>!1){
let n=[];for(let o of Reflect.ownKeys(t)){if(typeof o=="string"&&r(o))continue;let i=Object.getOwnPropertyDescriptor(t,o),
s=t instanceof Error&&o==="cause";if(i===void 0||i.enumerable!==!0&&!s)continue;if(n.length>=pt)return[...n,"..."];let a=typeof o==
"symbol"?String(o):zu.test(o)?o:Yn(o),u=s?"[cause]":a;n.push(`${u}: ${Gu(i,e)}`)}return n}function Gu(t,e){return t.get!==
void 0?t.set===void 0?"[Getter]":"[Getter/Setter]":t.set===void 0?ht(t.value,e,!0):"[Setter]"}function It(t,e,r,n){let o=t===
""?e:`${t} ${e}`;return r.length===0?o+n:r.reduce((s,a)=>s+a.length+2,o.length)>Du||r.some(s=>s.includes(`
`))?`${o}
  ${r.join(`,
  `)}
${n}`:`${o} ${r.join(", ")} ${n}`}var qi,pt,ji,Du,zu,ue=G(()=>{"use strict";j();cr();qi=Symbol.for("nodejs.util.inspect.\
custom");pt=100,ji=1e4,Du=72,zu=/^[A-Za-z_$][\w$]*$/});function K(t,...e){let r={};for(let n of e)r[n]=t[n],Reflect.deleteProperty(t,n);return r}var Ne=G(()=>{"use strict"});function Dt(){}function I(t){return typeof t=="object"&&t!==null||typeof t=="function"}function S(t,e){try{Object.defineProperty(
t,"name",{value:e,configurable:!0})}catch{}}function M(t){return new So(t)}function k(t){return M(e=>e(t))}function m(t){
return Zu(t)}function Pe(t,e,r){return Xu.call(t,e,r)}function te(t,e,r){Pe(Pe(t,e,r),void 0,ss)}function Gn(t,e){te(t,e)}
function oo(t,e){te(t,void 0,e)}function Fe(t,e,r){return Pe(t,e,r)}function Kt(t){Pe(t,void 0,ss)}function vt(t,e,r){if(typeof t!=
"function")throw new TypeError("Argument is not a function");return Function.prototype.apply.call(t,e,r)}function Ve(t,e,r){
try{return k(vt(t,e,r))}catch(n){return m(n)}}function ls(t,e){t._ownerReadableStream=e,e._reader=t,e._state==="readable"?
io(t):e._state==="closed"?(function(r){io(r),fs(r)})(t):cs(t,e._storedError)}function Ro(t,e){return ve(t._ownerReadableStream,
e)}function We(t){let e=t._ownerReadableStream;e._state==="readable"?Po(t,new TypeError("Reader was released and can no \
longer be used to monitor the stream's closedness")):(function(r,n){cs(r,n)})(t,new TypeError("Reader was released and c\
an no longer be used to monitor the stream's closedness")),e._readableStreamController[Eo](),e._reader=void 0,t._ownerReadableStream=
void 0}function nn(t){return new TypeError("Cannot "+t+" a stream using a released reader")}function io(t){t._closedPromise=
M((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r})}function cs(t,e){io(t),Po(t,e)}function Po(t,e){t._closedPromise_reject!==
void 0&&(Kt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0)}
function fs(t){t._closedPromise_resolve!==void 0&&(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=
void 0)}function Oe(t,e){if(t!==void 0&&typeof(r=t)!="object"&&typeof r!="function")throw new TypeError(`${e} is not an \
object.`);var r}function he(t,e){if(typeof t!="function")throw new TypeError(`${e} is not a function.`)}function ds(t,e){
if(!(function(r){return typeof r=="object"&&r!==null||typeof r=="function"})(t))throw new TypeError(`${e} is not an obje\
ct.`)}function De(t,e,r){if(t===void 0)throw new TypeError(`Parameter ${e} is required in '${r}'.`)}function so(t,e,r){if(t===
void 0)throw new TypeError(`${e} is required in '${r}'.`)}function xo(t){return Number(t)}function Fi(t){return t===0?0:
t}function Bo(t,e){let r=Number.MAX_SAFE_INTEGER,n=Number(t);if(n=Fi(n),!Ni(n))throw new TypeError(`${e} is not a finite\
 number`);if(n=(function(o){return Fi(el(o))})(n),n<0||n>r)throw new TypeError(`${e} is outside the accepted range of 0 \
to ${r}, inclusive`);return Ni(n)&&n!==0?n:0}function Co(t,e){if(!Ze(t))throw new TypeError(`${e} is not a ReadableStrea\
m.`)}function Nt(t){return new Se(t)}function hs(t,e){t._reader._readRequests.push(e)}function Oo(t,e,r){let n=t._reader.
_readRequests.shift();r?n._closeSteps():n._chunkSteps(e)}function dn(t){return t._reader._readRequests.length}function ps(t){
let e=t._reader;return e!==void 0&&!!et(e)}function et(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readR\
equests")&&t instanceof Se}function zt(t,e){let r=t._ownerReadableStream;r._disturbed=!0,r._state==="closed"?e._closeSteps():
r._state==="errored"?e._errorSteps(r._storedError):r._readableStreamController[Ao](e)}function ms(t){let e=t._ownerReadableStream;
return e._state==="closed"||e._state==="errored"||e._readableStreamController[To]()}function ys(t,e){let r=t._readRequests;
t._readRequests=new re,r.forEach(n=>{n._errorSteps(e)})}function Wr(t){return new TypeError(`ReadableStreamDefaultReader\
.prototype.${t} can only be used on a ReadableStreamDefaultReader`)}function hr(t){return t.slice()}function gs(t,e,r,n,o){
new Uint8Array(t).set(new Uint8Array(r,n,o),e)}function bs(t,e,r){if(t.slice)return t.slice(e,r);let n=r-e,o=new ArrayBuffer(
n);return gs(o,0,t,e,n),o}function pr(t,e){let r=t[e];if(r!=null){if(typeof r!="function")throw new TypeError(`${String(
e)} is not a function`);return r}}function Wi(t){try{let e=t.done,r=t.value;return Pe(gr(r),n=>({done:e,value:n}))}catch(e){
return m(e)}}function ws(t,e="sync",r){if(r===void 0)if(e==="async"){if((r=pr(t,Sr))===void 0)return(function(o){let i={
next(){let s;try{s=_s(o)}catch(a){return m(a)}return Wi(s)},return(s){let a;try{let u=pr(o.iterator,"return");if(u===void 0)
return k({done:!0,value:s});a=vt(u,o.iterator,[s])}catch(u){return m(u)}return I(a)?Wi(a):m(new TypeError("The iterator.\
return() method must return an object"))}};return{iterator:i,nextMethod:i.next,done:!1}})(ws(t,"sync",pr(t,Symbol.iterator)))}else
r=pr(t,Symbol.iterator);if(r===void 0)throw new TypeError("The object is not iterable");let n=vt(r,t,[]);if(!I(n))throw new TypeError(
"The iterator method must return an object");return{iterator:n,nextMethod:n.next,done:!1}}function _s(t){let e=vt(t.nextMethod,
t.iterator,[]);if(!I(e))throw new TypeError("The iterator.next() method must return an object");return e}function Di(t){
if(!I(t)||!Object.prototype.hasOwnProperty.call(t,"_asyncIteratorImpl"))return!1;try{return t._asyncIteratorImpl instanceof
on}catch{return!1}}function zi(t){return new TypeError(`ReadableStreamAsyncIterator.${t} can only be used on a ReadableS\
teamAsyncIterator`)}function Vi(t){let e=bs(t.buffer,t.byteOffset,t.byteOffset+t.byteLength);return new Uint8Array(e)}function co(t){
let e=t._queue.shift();return t._queueTotalSize-=e.size,t._queueTotalSize<0&&(t._queueTotalSize=0),e.value}function Lo(t,e,r){
if(typeof(n=r)!="number"||Ss(n)||n<0||r===1/0)throw new RangeError("Size must be a finite, non-NaN, non-negative number.");
var n;t._queue.push({value:e,size:r}),t._queueTotalSize+=r}function rt(t){t._queue=new re,t._queueTotalSize=0}function ks(t){
return t===DataView}function As(t){return ks(t)?1:t.BYTES_PER_ELEMENT}function bt(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_controlledReadableByteStream")&&t instanceof fe}function Zn(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_associatedReadableByteStreamController")&&t instanceof Le}function Rt(t){if((function(r){let n=r._controlledReadableByteStream;
return n._state!=="readable"||r._closeRequested||!r._started?!1:!!(ps(n)&&dn(n)>0||$o(n)&&Us(n)>0||$s(r)>0)})(t)){if(t._pulling)
return void(t._pullAgain=!0);t._pulling=!0,te(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,Rt(t)),
null),r=>(le(t,r),null))}}function Ts(t){jo(t),t._pendingPullIntos=new re}function Es(t,e){let r=!1;t._state==="closed"&&
(r=!0);let n=Rs(e);e.readerType==="default"?Oo(t,n,r):(function(o,i,s){let a=o._reader,u=a._readIntoRequests.shift();s?u.
_closeSteps(i):u._chunkSteps(i)})(t,n,r)}function Jr(t,e){for(let r=0;r<e.length;++r)Es(t,e[r])}function Rs(t){let e=t.bytesFilled,
r=t.elementSize;return new t.viewConstructor(t.buffer,t.byteOffset,e/r)}function Qr(t,e,r,n){t._queue.push({buffer:e,byteOffset:r,
byteLength:n}),t._queueTotalSize+=n}function Ps(t,e,r,n){let o;try{o=bs(e,r,r+n)}catch(i){throw le(t,i),i}Qr(t,o,0,n)}function xs(t,e){
e.bytesFilled>0&&Ps(t,e.buffer,e.byteOffset,e.bytesFilled),Ft(t)}function Bs(t,e){let r=Math.min(t._queueTotalSize,e.byteLength-
e.bytesFilled),n=e.bytesFilled+r,o=r,i=!1,s=n-n%e.elementSize;s>=e.minimumFill&&(o=s-e.bytesFilled,i=!0);let a=t._queue;
for(;o>0;){let u=a.peek(),l=Math.min(o,u.byteLength),c=e.byteOffset+e.bytesFilled;gs(e.buffer,c,u.buffer,u.byteOffset,l),
u.byteLength===l?a.shift():(u.byteOffset+=l,u.byteLength-=l),t._queueTotalSize-=l,Cs(t,l,e),o-=l}return i}function Cs(t,e,r){
r.bytesFilled+=e}function Os(t){t._queueTotalSize===0&&t._closeRequested?(hn(t),kr(t._controlledReadableByteStream)):Rt(
t)}function jo(t){t._byobRequest!==null&&(t._byobRequest._associatedReadableByteStreamController=void 0,t._byobRequest._view=
null,t._byobRequest=null)}function fo(t){let e=[];for(;t._pendingPullIntos.length>0&&t._queueTotalSize!==0;){let r=t._pendingPullIntos.
peek();Bs(t,r)&&(Ft(t),e.push(r))}return e}function Ls(t,e){let r=t._pendingPullIntos.peek();jo(t),t._controlledReadableByteStream.
_state==="closed"?(function(n,o){o.readerType==="none"&&Ft(n);let i=n._controlledReadableByteStream;if($o(i)){let s=[];for(;s.
length<Us(i);)s.push(Ft(n));Jr(i,s)}})(t,r):(function(n,o,i){if(Cs(0,o,i),i.readerType==="none"){xs(n,i);let u=fo(n);return void Jr(
n._controlledReadableByteStream,u)}if(i.bytesFilled<i.minimumFill)return;Ft(n);let s=i.bytesFilled%i.elementSize;if(s>0){
let u=i.byteOffset+i.bytesFilled;Ps(n,i.buffer,u-s,s)}i.bytesFilled-=s;let a=fo(n);Es(n._controlledReadableByteStream,i),
Jr(n._controlledReadableByteStream,a)})(t,e,r),Rt(t)}function Ft(t){return t._pendingPullIntos.shift()}function hn(t){t.
_pullAlgorithm=void 0,t._cancelAlgorithm=void 0}function mr(t){let e=t._controlledReadableByteStream;if(!t._closeRequested&&
e._state==="readable")if(t._queueTotalSize>0)t._closeRequested=!0;else{if(t._pendingPullIntos.length>0){let r=t._pendingPullIntos.
peek();if(r.bytesFilled%r.elementSize!==0){let n=new TypeError("Insufficient bytes to fill elements in the given buffer");
throw le(t,n),n}}hn(t),kr(e)}}function Xr(t,e){let r=t._controlledReadableByteStream;if(t._closeRequested||r._state!=="r\
eadable")return;let{buffer:n,byteOffset:o,byteLength:i}=e;if(kt(n))throw new TypeError("chunk's buffer is detached and s\
o cannot be enqueued");let s=St(n);if(t._pendingPullIntos.length>0){let a=t._pendingPullIntos.peek();if(kt(a.buffer))throw new TypeError(
"The BYOB request's buffer has been detached and so cannot be filled with an enqueued chunk");jo(t),a.buffer=St(a.buffer),
a.readerType==="none"&&xs(t,a)}ps(r)?((function(a){let u=a._controlledReadableByteStream._reader;for(;u._readRequests.length>
0;){if(a._queueTotalSize===0)return;js(a,u._readRequests.shift())}})(t),dn(r)===0?Qr(t,s,o,i):(t._pendingPullIntos.length>
0&&Ft(t),Oo(r,new Uint8Array(s,o,i),!1))):$o(r)?(Qr(t,s,o,i),Jr(r,fo(t))):Qr(t,s,o,i),Rt(t)}function le(t,e){let r=t._controlledReadableByteStream;
r._state==="readable"&&(Ts(t),rt(t),hn(t),na(r,e))}function js(t,e){let r=t._queue.shift();t._queueTotalSize-=r.byteLength,
Os(t);let n=new Uint8Array(r.buffer,r.byteOffset,r.byteLength);e._chunkSteps(n)}function ho(t){if(t._byobRequest===null&&
t._pendingPullIntos.length>0){let e=t._pendingPullIntos.peek(),r=new Uint8Array(e.buffer,e.byteOffset+e.bytesFilled,e.byteLength-
e.bytesFilled),n=Object.create(Le.prototype);(function(o,i,s){o._associatedReadableByteStreamController=i,o._view=s})(n,
t,r),t._byobRequest=n}return t._byobRequest}function $s(t){let e=t._controlledReadableByteStream._state;return e==="erro\
red"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Zr(t,e){let r=t._pendingPullIntos.peek();if(t._controlledReadableByteStream.
_state==="closed"){if(e!==0)throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream")}else{
if(e===0)throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");if(r.bytesFilled+
e>r.byteLength)throw new RangeError("bytesWritten out of range")}r.buffer=St(r.buffer),Ls(t,e)}function en(t,e){let r=t.
_pendingPullIntos.peek();if(t._controlledReadableByteStream._state==="closed"){if(e.byteLength!==0)throw new TypeError("\
The view's length must be 0 when calling respondWithNewView() on a closed stream")}else if(e.byteLength===0)throw new TypeError(
"The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");if(r.byteOffset+r.bytesFilled!==
e.byteOffset)throw new RangeError("The region specified by view does not match byobRequest");if(r.bufferByteLength!==e.buffer.
byteLength)throw new RangeError("The buffer of view has different capacity than byobRequest");if(r.bytesFilled+e.byteLength>
r.byteLength)throw new RangeError("The region specified by view is larger than byobRequest");let n=e.byteLength;r.buffer=
St(e.buffer),Ls(t,n)}function qs(t,e,r,n,o,i,s){e._controlledReadableByteStream=t,e._pullAgain=!1,e._pulling=!1,e._byobRequest=
null,e._queue=e._queueTotalSize=void 0,rt(e),e._closeRequested=!1,e._started=!1,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=
o,e._autoAllocateChunkSize=s,e._pendingPullIntos=new re,t._readableStreamController=e,te(k(r()),()=>(e._started=!0,Rt(e),
null),a=>(le(e,a),null))}function eo(t){return new TypeError(`ReadableStreamBYOBRequest.prototype.${t} can only be used \
on a ReadableStreamBYOBRequest`)}function dr(t){return new TypeError(`ReadableByteStreamController.prototype.${t} can on\
ly be used on a ReadableByteStreamController`)}function tl(t,e){if((t=`${t}`)!="byob")throw new TypeError(`${e} '${t}' i\
s not a valid enumeration value for ReadableStreamReaderMode`);return t}function Is(t){return new ke(t)}function Hi(t,e){
t._reader._readIntoRequests.push(e)}function Us(t){return t._reader._readIntoRequests.length}function $o(t){let e=t._reader;
return e!==void 0&&!!wt(e)}function wt(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readIntoRequests")&&t instanceof
ke}function Ms(t,e,r,n){let o=t._ownerReadableStream;o._disturbed=!0,o._state==="errored"?n._errorSteps(o._storedError):
(function(i,s,a,u){let l=i._controlledReadableByteStream,c=s.constructor,f=As(c),{byteOffset:d,byteLength:h}=s,p=a*f,y;try{
y=St(s.buffer)}catch(P){return void u._errorSteps(P)}let T={buffer:y,bufferByteLength:y.byteLength,byteOffset:d,byteLength:h,
bytesFilled:0,minimumFill:p,elementSize:f,viewConstructor:c,readerType:"byob"};if(i._pendingPullIntos.length>0)return i.
_pendingPullIntos.push(T),void Hi(l,u);if(l._state==="closed"){let P=new c(T.buffer,T.byteOffset,0);return void u._closeSteps(
P)}if(i._queueTotalSize>0){if(Bs(i,T)){let P=Rs(T);return Os(i),void u._chunkSteps(P)}if(i._closeRequested){let P=new TypeError(
"Insufficient bytes to fill elements in the given buffer");return le(i,P),void u._errorSteps(P)}}i._pendingPullIntos.push(
T),Hi(l,u),Rt(i)})(o._readableStreamController,e,r,n)}function Ns(t,e){let r=t._readIntoRequests;t._readIntoRequests=new re,
r.forEach(n=>{n._errorSteps(e)})}function Dr(t){return new TypeError(`ReadableStreamBYOBReader.prototype.${t} can only b\
e used on a ReadableStreamBYOBReader`)}function br(t,e){let{highWaterMark:r}=t;if(r===void 0)return e;if(Ss(r)||r<0)throw new RangeError(
"Invalid highWaterMark");return r}function sn(t){let{size:e}=t;return e||(()=>1)}function an(t,e){Oe(t,e);let r=t?.highWaterMark,
n=t?.size;return{highWaterMark:r===void 0?void 0:xo(r),size:n===void 0?void 0:rl(n,`${e} has member 'size' that`)}}function rl(t,e){
return he(t,e),r=>xo(t(r))}function nl(t,e,r){return he(t,r),n=>Ve(t,e,[n])}function ol(t,e,r){return he(t,r),()=>Ve(t,e,
[])}function il(t,e,r){return he(t,r),n=>vt(t,e,[n])}function sl(t,e,r){return he(t,r),(n,o)=>Ve(t,e,[n,o])}function Fs(t,e){
if(!Mt(t))throw new TypeError(`${e} is not a WritableStream.`)}function Ws(t){return new ce(t)}function Ds(t){t._state="\
writable",t._storedError=void 0,t._writer=void 0,t._writableStreamController=void 0,t._writeRequests=new re,t._inFlightWriteRequest=
void 0,t._closeRequest=void 0,t._inFlightCloseRequest=void 0,t._pendingAbortRequest=void 0,t._backpressure=!1}function Mt(t){
return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_writableStreamController")&&t instanceof Ae}function Wt(t){return t.
_writer!==void 0}function un(t,e){var r;if(t._state==="closed"||t._state==="errored")return k(void 0);t._writableStreamController.
_abortReason=e,(r=t._writableStreamController._abortController)===null||r===void 0||r.abort(e);let n=t._state;if(n==="cl\
osed"||n==="errored")return k(void 0);if(t._pendingAbortRequest!==void 0)return t._pendingAbortRequest._promise;let o=!1;
n==="erroring"&&(o=!0,e=void 0);let i=M((s,a)=>{t._pendingAbortRequest={_promise:void 0,_resolve:s,_reject:a,_reason:e,_wasAlreadyErroring:o}});
return t._pendingAbortRequest._promise=i,o||qo(t,e),i}function zs(t){let e=t._state;if(e==="closed"||e==="errored")return m(
new TypeError(`The stream (in ${e} state) is not in the writable state and cannot be closed`));let r=M((i,s)=>{let a={_resolve:i,
_reject:s};t._closeRequest=a}),n=t._writer;var o;return n!==void 0&&t._backpressure&&e==="writable"&&Wo(n),Lo(o=t._writableStreamController,
Ys,0),pn(o),r}function yo(t,e){t._state!=="writable"?Io(t):qo(t,e)}function qo(t,e){let r=t._writableStreamController;t.
_state="erroring",t._storedError=e;let n=t._writer;n!==void 0&&Hs(n,e),!(function(o){return!(o._inFlightWriteRequest===void 0&&
o._inFlightCloseRequest===void 0)})(t)&&r._started&&Io(t)}function Io(t){t._state="errored",t._writableStreamController[us]();
let e=t._storedError;if(t._writeRequests.forEach(n=>{n._reject(e)}),t._writeRequests=new re,t._pendingAbortRequest===void 0)
return void zr(t);let r=t._pendingAbortRequest;if(t._pendingAbortRequest=void 0,r._wasAlreadyErroring)return r._reject(e),
void zr(t);te(t._writableStreamController[as](r._reason),()=>(r._resolve(),zr(t),null),n=>(r._reject(n),zr(t),null))}function Te(t){
return t._closeRequest!==void 0||t._inFlightCloseRequest!==void 0}function zr(t){t._closeRequest!==void 0&&(t._closeRequest.
_reject(t._storedError),t._closeRequest=void 0);let e=t._writer;e!==void 0&&Fo(e,t._storedError)}function Uo(t,e){let r=t.
_writer;r!==void 0&&e!==t._backpressure&&(e?(function(n){mn(n)})(r):Wo(r)),t._backpressure=e}function mt(t){return!!I(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_ownerWritableStream")&&t instanceof ce}function Vs(t){return zs(t._ownerWritableStream)}
function al(t,e){t._closedPromiseState==="pending"?Fo(t,e):(function(r,n){Xs(r,n)})(t,e)}function Hs(t,e){t._readyPromiseState===
"pending"?ea(t,e):(function(r,n){go(r,n)})(t,e)}function Ks(t){let e=t._ownerWritableStream,r=new TypeError("Writer was \
released and can no longer be used to monitor the stream's closedness");Hs(t,r),al(t,r),e._writer=void 0,t._ownerWritableStream=
void 0}function Mo(t,e){let r=t._ownerWritableStream,n=r._writableStreamController,o=(function(a,u){if(a._strategySizeAlgorithm===
void 0)return 1;try{return a._strategySizeAlgorithm(u)}catch(l){return wr(a,l),1}})(n,e);if(r!==t._ownerWritableStream)return m(
yr("write to"));let i=r._state;if(i==="errored")return m(r._storedError);if(Te(r)||i==="closed")return m(new TypeError("\
The stream is closing or closed and cannot be written to"));if(i==="erroring")return m(r._storedError);let s=(function(a){
return M((u,l)=>{let c={_resolve:u,_reject:l};a._writeRequests.push(c)})})(r);return(function(a,u,l){try{Lo(a,u,l)}catch(f){
return void wr(a,f)}let c=a._controlledWritableStream;!Te(c)&&c._state==="writable"&&Uo(c,No(a)),pn(a)})(n,e,o),s}function to(t){
return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_controlledWritableStream")&&t instanceof ze}function Gs(t,e,r,n,o,i,s,a){
e._controlledWritableStream=t,t._writableStreamController=e,e._queue=void 0,e._queueTotalSize=void 0,rt(e),e._abortReason=
void 0,e._abortController=(function(){if(typeof AbortController=="function")return new AbortController})(),e._started=!1,
e._strategySizeAlgorithm=a,e._strategyHWM=s,e._writeAlgorithm=n,e._closeAlgorithm=o,e._abortAlgorithm=i;let u=No(e);Uo(t,
u),te(k(r()),()=>(e._started=!0,pn(e),null),l=>(e._started=!0,yo(t,l),null))}function ln(t){t._writeAlgorithm=void 0,t._closeAlgorithm=
void 0,t._abortAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function Js(t){return t._strategyHWM-t._queueTotalSize}function pn(t){
let e=t._controlledWritableStream;if(!t._started||e._inFlightWriteRequest!==void 0)return;if(e._state==="erroring")return void Io(
e);if(t._queue.length===0)return;let r=t._queue.peek().value;r===Ys?(function(n){let o=n._controlledWritableStream;(function(s){
s._inFlightCloseRequest=s._closeRequest,s._closeRequest=void 0})(o),co(n);let i=n._closeAlgorithm();ln(n),te(i,()=>((function(s){
s._inFlightCloseRequest._resolve(void 0),s._inFlightCloseRequest=void 0,s._state==="erroring"&&(s._storedError=void 0,s.
_pendingAbortRequest!==void 0&&(s._pendingAbortRequest._resolve(),s._pendingAbortRequest=void 0)),s._state="closed";let a=s.
_writer;a!==void 0&&Zs(a)})(o),null),s=>((function(a,u){a._inFlightCloseRequest._reject(u),a._inFlightCloseRequest=void 0,
a._pendingAbortRequest!==void 0&&(a._pendingAbortRequest._reject(u),a._pendingAbortRequest=void 0),yo(a,u)})(o,s),null))})(
t):(function(n,o){let i=n._controlledWritableStream;(function(a){a._inFlightWriteRequest=a._writeRequests.shift()})(i);let s=n.
_writeAlgorithm(o);te(s,()=>{(function(u){u._inFlightWriteRequest._resolve(void 0),u._inFlightWriteRequest=void 0})(i);let a=i.
_state;if(co(n),!Te(i)&&a==="writable"){let u=No(n);Uo(i,u)}return pn(n),null},a=>(i._state==="writable"&&ln(n),(function(u,l){
u._inFlightWriteRequest._reject(l),u._inFlightWriteRequest=void 0,yo(u,l)})(i,a),null))})(t,r)}function wr(t,e){t._controlledWritableStream.
_state==="writable"&&Qs(t,e)}function No(t){return Js(t)<=0}function Qs(t,e){let r=t._controlledWritableStream;ln(t),qo(
r,e)}function Vr(t){return new TypeError(`WritableStream.prototype.${t} can only be used on a WritableStream`)}function ro(t){
return new TypeError(`WritableStreamDefaultController.prototype.${t} can only be used on a WritableStreamDefaultControll\
er`)}function yt(t){return new TypeError(`WritableStreamDefaultWriter.prototype.${t} can only be used on a WritableStrea\
mDefaultWriter`)}function yr(t){return new TypeError("Cannot "+t+" a stream using a released writer")}function tn(t){t._closedPromise=
M((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r,t._closedPromiseState="pending"})}function Xs(t,e){tn(t),
Fo(t,e)}function Fo(t,e){t._closedPromise_reject!==void 0&&(Kt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=
void 0,t._closedPromise_reject=void 0,t._closedPromiseState="rejected")}function Zs(t){t._closedPromise_resolve!==void 0&&
(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0,t._closedPromiseState="\
resolved")}function mn(t){t._readyPromise=M((e,r)=>{t._readyPromise_resolve=e,t._readyPromise_reject=r}),t._readyPromiseState=
"pending"}function go(t,e){mn(t),ea(t,e)}function Ki(t){mn(t),Wo(t)}function ea(t,e){t._readyPromise_reject!==void 0&&(Kt(
t._readyPromise),t._readyPromise_reject(e),t._readyPromise_resolve=void 0,t._readyPromise_reject=void 0,t._readyPromiseState=
"rejected")}function Wo(t){t._readyPromise_resolve!==void 0&&(t._readyPromise_resolve(void 0),t._readyPromise_resolve=void 0,
t._readyPromise_reject=void 0,t._readyPromiseState="fulfilled")}function Gi(t,e,r,n,o,i){let s=Nt(t),a=Ws(e);t._disturbed=
!0;let u=new bo(a),l=new _o(u);return M((c,f)=>{let d;if(i!==void 0){if(d=()=>{let g=i.reason!==void 0?i.reason:new ul("\
Aborted","AbortError"),$=[];n||$.push(()=>e._state==="writable"?un(e,g):k(void 0)),o||$.push(()=>t._state==="readable"?ve(
t,g):k(void 0)),P(()=>Promise.all($.map(Y=>Y())),!0,g)},i.aborted)return void d();i.addEventListener("abort",d)}function h(){
for(;!u._shuttingDown&&!e._backpressure&&e._state==="writable"&&!Te(e)&&t._state==="readable"&&ms(s);)zt(s,l);if(u._shuttingDown)
return k(!0);if(e._backpressure)return Pe(a._readyPromise,h);let g=new wo(u);return zt(s,g),g._promise}var p,y,T;if(Ji(t,
s._closedPromise,g=>(n?v(!0,g):P(()=>un(e,g),!0,g),null)),Ji(e,a._closedPromise,g=>(o?v(!0,g):P(()=>ve(t,g),!0,g),null)),
p=t,y=s._closedPromise,T=()=>(r?v():P(()=>(function(g){let $=g._ownerWritableStream,Y=$._state;return Te($)||Y==="closed"?
k(void 0):Y==="errored"?m($._storedError):Vs(g)})(a)),null),p._state==="closed"?T():Gn(y,T),Te(e)||e._state==="closed"){
let g=new TypeError("the destination writable stream closed before all data could be piped to it");o?v(!0,g):P(()=>ve(t,
g),!0,g)}function P(g,$,Y){function B(){return te(g(),()=>R($,Y),E=>R(!0,E)),null}u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Te(e)?B():Gn(u._waitForWritesToFinish(),B))}function v(g,$){u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Te(e)?R(g,$):Gn(u._waitForWritesToFinish(),()=>R(g,$)))}function R(g,$){return Ks(a),We(s),i!==void 0&&
i.removeEventListener("abort",d),g?f($):c(void 0),null}Kt(M((g,$)=>{(function Y(B){B?g():Pe(h(),Y,$)})(!1)}))})}function Ji(t,e,r){
t._state==="errored"?r(t._storedError):oo(e,r)}function Hr(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_c\
ontrolledReadableStream")&&t instanceof de}function _r(t){if(ta(t)){if(t._pulling)return void(t._pullAgain=!0);t._pulling=
!0,te(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,_r(t)),null),e=>(Re(t,e),null))}}function ta(t){
let e=t._controlledReadableStream;return!Ht(t)||!t._started?!1:tt(e)&&dn(e)>0?!0:Do(t)>0}function cn(t){t._pullAlgorithm=
void 0,t._cancelAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function At(t){if(!Ht(t))return;let e=t._controlledReadableStream;
t._closeRequested=!0,t._queue.length===0&&(cn(t),kr(e))}function Vt(t,e){if(!Ht(t))return;let r=t._controlledReadableStream;
if(tt(r)&&dn(r)>0)Oo(r,e,!1);else{let n;try{n=t._strategySizeAlgorithm(e)}catch(o){throw Re(t,o),o}try{Lo(t,e,n)}catch(o){
throw Re(t,o),o}}_r(t)}function Re(t,e){let r=t._controlledReadableStream;r._state==="readable"&&(rt(t),cn(t),na(r,e))}function Do(t){
let e=t._controlledReadableStream._state;return e==="errored"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Ht(t){
let e=t._controlledReadableStream._state;return!t._closeRequested&&e==="readable"}function ra(t,e,r,n,o,i,s){e._controlledReadableStream=
t,e._queue=void 0,e._queueTotalSize=void 0,rt(e),e._started=!1,e._closeRequested=!1,e._pullAgain=!1,e._pulling=!1,e._strategySizeAlgorithm=
s,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=o,t._readableStreamController=e,te(k(r()),()=>(e._started=!0,_r(
e),null),a=>(Re(e,a),null))}function Kr(t){return new TypeError(`ReadableStreamDefaultController.prototype.${t} can only\
 be used on a ReadableStreamDefaultController`)}function ll(t,e){return bt(t._readableStreamController)?(function(r){let n,
o,i,s,a,u=Nt(r),l=!1,c=!1,f=!1,d=!1,h=!1,p=M(B=>{a=B});function y(B){oo(B._closedPromise,E=>(B!==u||(le(i._readableStreamController,
E),le(s._readableStreamController,E),d&&h||a(void 0)),null))}function T(){wt(u)&&(We(u),u=Nt(r),y(u)),zt(u,{_chunkSteps:B=>{
_t(()=>{c=!1,f=!1;let E=B,w=B;if(!d&&!h)try{w=Vi(B)}catch(O){return le(i._readableStreamController,O),le(s._readableStreamController,
O),void a(ve(r,O))}d||Xr(i._readableStreamController,E),h||Xr(s._readableStreamController,w),l=!1,c?v():f&&R()})},_closeSteps:()=>{
l=!1,d||mr(i._readableStreamController),h||mr(s._readableStreamController),i._readableStreamController._pendingPullIntos.
length>0&&Zr(i._readableStreamController,0),s._readableStreamController._pendingPullIntos.length>0&&Zr(s._readableStreamController,
0),d&&h||a(void 0)},_errorSteps:()=>{l=!1}})}function P(B,E){et(u)&&(We(u),u=Is(r),y(u));let w=E?s:i,O=E?i:s;Ms(u,B,1,{_chunkSteps:_=>{
_t(()=>{c=!1,f=!1;let C=E?h:d;if(E?d:h)C||en(w._readableStreamController,_);else{let ee;try{ee=Vi(_)}catch(z){return le(
w._readableStreamController,z),le(O._readableStreamController,z),void a(ve(r,z))}C||en(w._readableStreamController,_),Xr(
O._readableStreamController,ee)}l=!1,c?v():f&&R()})},_closeSteps:_=>{l=!1;let C=E?h:d,ee=E?d:h;C||mr(w._readableStreamController),
ee||mr(O._readableStreamController),_!==void 0&&(C||en(w._readableStreamController,_),!ee&&O._readableStreamController._pendingPullIntos.
length>0&&Zr(O._readableStreamController,0)),C&&ee||a(void 0)},_errorSteps:()=>{l=!1}})}function v(){if(l)return c=!0,k(
void 0);l=!0;let B=ho(i._readableStreamController);return B===null?T():P(B._view,!1),k(void 0)}function R(){if(l)return f=
!0,k(void 0);l=!0;let B=ho(s._readableStreamController);return B===null?T():P(B._view,!0),k(void 0)}function g(B){if(d=!0,
n=B,h){let E=hr([n,o]),w=ve(r,E);a(w)}return p}function $(B){if(h=!0,o=B,d){let E=hr([n,o]),w=ve(r,E);a(w)}return p}function Y(){}
return i=Xi(Y,v,g),s=Xi(Y,R,$),y(u),[i,s]})(t):(function(r){let n=Nt(r),o,i,s,a,u,l=!1,c=!1,f=!1,d=!1,h=M(v=>{u=v});function p(){
return l?(c=!0,k(void 0)):(l=!0,zt(n,{_chunkSteps:v=>{_t(()=>{c=!1;let R=v,g=v;f||Vt(s._readableStreamController,R),d||Vt(
a._readableStreamController,g),l=!1,c&&p()})},_closeSteps:()=>{l=!1,f||At(s._readableStreamController),d||At(a._readableStreamController),
f&&d||u(void 0)},_errorSteps:()=>{l=!1}}),k(void 0))}function y(v){if(f=!0,o=v,d){let R=hr([o,i]),g=ve(r,R);u(g)}return h}
function T(v){if(d=!0,i=v,f){let R=hr([o,i]),g=ve(r,R);u(g)}return h}function P(){}return s=vr(P,p,y),a=vr(P,p,T),oo(n._closedPromise,
v=>(Re(s._readableStreamController,v),Re(a._readableStreamController,v),f&&d||u(void 0),null)),[s,a]})(t)}function cl(t){
return I(e=t)&&e.getReader!==void 0?(function(r){let n;function o(){let s;try{s=r.read()}catch(a){return m(a)}return Fe(
s,a=>{if(!I(a))throw new TypeError("The promise returned by the reader.read() method must fulfill with an object");if(a.
done)At(n._readableStreamController);else{let u=a.value;Vt(n._readableStreamController,u)}})}function i(s){try{return k(
r.cancel(s))}catch(a){return m(a)}}return n=vr(Dt,o,i,0),n})(t.getReader()):(function(r){let n,o=ws(r,"async");function i(){
let a;try{a=_s(o)}catch(u){return m(u)}return Fe(k(a),u=>{if(!I(u))throw new TypeError("The promise returned by the iter\
ator.next() method must fulfill with an object");if(u.done)At(n._readableStreamController);else{let l=u.value;Vt(n._readableStreamController,
l)}})}function s(a){let u=o.iterator,l;try{l=pr(u,"return")}catch(c){return m(c)}return l===void 0?k(void 0):Fe(Ve(l,u,[
a]),c=>{if(!I(c))throw new TypeError("The promise returned by the iterator.return() method must fulfill with an object")})}
return n=vr(Dt,i,s,0),n})(t);var e}function fl(t,e,r){return he(t,r),n=>Ve(t,e,[n])}function dl(t,e,r){return he(t,r),n=>Ve(
t,e,[n])}function hl(t,e,r){return he(t,r),n=>vt(t,e,[n])}function pl(t,e){if((t=`${t}`)!="bytes")throw new TypeError(`${e}\
 '${t}' is not a valid enumeration value for ReadableStreamType`);return t}function Qi(t,e){Oe(t,e);let r=t?.preventAbort,
n=t?.preventCancel,o=t?.preventClose,i=t?.signal;return i!==void 0&&(function(s,a){if(!(function(u){if(typeof u!="object"||
u===null)return!1;try{return typeof u.aborted=="boolean"}catch{return!1}})(s))throw new TypeError(`${a} is not an AbortS\
ignal.`)})(i,`${e} has member 'signal' that`),{preventAbort:!!r,preventCancel:!!n,preventClose:!!o,signal:i}}function vr(t,e,r,n=1,o=()=>1){
let i=Object.create(q.prototype);return zo(i),ra(i,Object.create(de.prototype),t,e,r,n,o),i}function Xi(t,e,r){let n=Object.
create(q.prototype);return zo(n),qs(n,Object.create(fe.prototype),t,e,r,0,void 0),n}function zo(t){t._state="readable",t.
_reader=void 0,t._storedError=void 0,t._disturbed=!1}function Ze(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.call(
t,"_readableStreamController")&&t instanceof q}function tt(t){return t._reader!==void 0}function ve(t,e){if(t._disturbed=
!0,t._state==="closed")return k(void 0);if(t._state==="errored")return m(t._storedError);kr(t);let r=t._reader;if(r!==void 0&&
wt(r)){let n=r._readIntoRequests;r._readIntoRequests=new re,n.forEach(o=>{o._closeSteps(void 0)})}return Fe(t._readableStreamController[ko](
e),Dt)}function kr(t){t._state="closed";let e=t._reader;if(e!==void 0&&(fs(e),et(e))){let r=e._readRequests;e._readRequests=
new re,r.forEach(n=>{n._closeSteps()})}}function na(t,e){t._state="errored",t._storedError=e;let r=t._reader;r!==void 0&&
(Po(r,e),et(r)?ys(r,e):Ns(r,e))}function gt(t){return new TypeError(`ReadableStream.prototype.${t} can only be used on a\
 ReadableStream`)}function oa(t,e){Oe(t,e);let r=t?.highWaterMark;return so(r,"highWaterMark","QueuingStrategyInit"),{highWaterMark:xo(
r)}}function Zi(t){return new TypeError(`ByteLengthQueuingStrategy.prototype.${t} can only be used on a ByteLengthQueuin\
gStrategy`)}function es(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_byteLengthQueuingStrategyHighWaterMa\
rk")&&t instanceof Tt}function ts(t){return new TypeError(`CountQueuingStrategy.prototype.${t} can only be used on a Cou\
ntQueuingStrategy`)}function rs(t){return!!I(t)&&!!Object.prototype.hasOwnProperty.call(t,"_countQueuingStrategyHighWate\
rMark")&&t instanceof Et}function ml(t,e,r){return he(t,r),n=>Ve(t,e,[n])}function yl(t,e,r){return he(t,r),n=>vt(t,e,[n])}
function gl(t,e,r){return he(t,r),(n,o)=>Ve(t,e,[n,o])}function bl(t,e,r){return he(t,r),n=>Ve(t,e,[n])}function ns(t){return!!I(
t)&&!!Object.prototype.hasOwnProperty.call(t,"_transformStreamController")&&t instanceof je}function aa(t,e){Re(t._readable.
_readableStreamController,e),Vo(t,e)}function Vo(t,e){rn(t._transformStreamController),wr(t._writable._writableStreamController,
e),vo(t)}function vo(t){t._backpressure&&fn(t,!1)}function fn(t,e){t._backpressureChangePromise!==void 0&&t._backpressureChangePromise_resolve(),
t._backpressureChangePromise=M(r=>{t._backpressureChangePromise_resolve=r}),t._backpressure=e}function Yr(t){return!!I(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_controlledTransformStream")&&t instanceof Ee}function rn(t){t._transformAlgorithm=
void 0,t._flushAlgorithm=void 0,t._cancelAlgorithm=void 0}function ua(t,e){let r=t._controlledTransformStream,n=r._readable.
_readableStreamController;if(!Ht(n))throw new TypeError("Readable side is not in a state that permits enqueue");try{Vt(n,
e)}catch(i){throw Vo(r,i),r._readable._storedError}(function(i){return!ta(i)})(n)!==r._backpressure&&fn(r,!0)}function os(t,e){
return Fe(t._transformAlgorithm(e),void 0,r=>{throw aa(t._controlledTransformStream,r),r})}function Gr(t){return new TypeError(
`TransformStreamDefaultController.prototype.${t} can only be used on a TransformStreamDefaultController`)}function no(t){
t._finishPromise_resolve!==void 0&&(t._finishPromise_resolve(),t._finishPromise_resolve=void 0,t._finishPromise_reject=void 0)}
function Ut(t,e){t._finishPromise_reject!==void 0&&(Kt(t._finishPromise),t._finishPromise_reject(e),t._finishPromise_resolve=
void 0,t._finishPromise_reject=void 0)}function is(t){return new TypeError(`TransformStream.prototype.${t} can only be u\
sed on a TransformStream`)}var ss,So,Qu,Xu,Zu,gr,_t,re,as,us,ko,Ao,To,Eo,Ni,el,Se,ao,uo,Jn,Qn,Xn,St,kt,Sr,on,lo,vs,Ss,Le,
fe,ke,po,mo,Ae,ce,Ys,ze,Yi,ul,bo,wo,_o,de,q,ia,Tt,sa,Et,je,Ee,Ho=G(()=>{ss=Dt;So=Promise,Qu=Promise.resolve.bind(So),Xu=
Promise.prototype.then,Zu=Promise.reject.bind(So),gr=Qu;_t=t=>{if(typeof queueMicrotask=="function")_t=queueMicrotask;else{
let e=k(void 0);_t=r=>Pe(e,r)}return _t(t)};re=class{constructor(){this._cursor=0,this._size=0,this._front={_elements:[],
_next:void 0},this._back=this._front,this._cursor=0,this._size=0}get length(){return this._size}push(e){let r=this._back,
n=r;r._elements.length===16383&&(n={_elements:[],_next:void 0}),r._elements.push(e),n!==r&&(this._back=n,r._next=n),++this.
_size}shift(){let e=this._front,r=e,n=this._cursor,o=n+1,i=e._elements,s=i[n];return o===16384&&(r=e._next,o=0),--this._size,
this._cursor=o,e!==r&&(this._front=r),i[n]=void 0,s}forEach(e){let r=this._cursor,n=this._front,o=n._elements;for(;!(r===
o.length&&n._next===void 0||r===o.length&&(n=n._next,o=n._elements,r=0,o.length===0));)e(o[r]),++r}peek(){let e=this._front,
r=this._cursor;return e._elements[r]}},as=Symbol("[[AbortSteps]]"),us=Symbol("[[ErrorSteps]]"),ko=Symbol("[[CancelSteps]\
]"),Ao=Symbol("[[PullSteps]]"),To=Symbol("[[CanPullSyncSteps]]"),Eo=Symbol("[[ReleaseSteps]]");Ni=Number.isFinite||function(t){
return typeof t=="number"&&isFinite(t)},el=Math.trunc||function(t){return t<0?Math.ceil(t):Math.floor(t)};Se=class{constructor(e){
if(De(e,1,"ReadableStreamDefaultReader"),Co(e,"First parameter"),tt(e))throw new TypeError("This stream has already been\
 locked for exclusive reading by another reader");ls(this,e),this._readRequests=new re}get closed(){return et(this)?this.
_closedPromise:m(Wr("closed"))}cancel(e=void 0){return et(this)?this._ownerReadableStream===void 0?m(nn("cancel")):Ro(this,
e):m(Wr("cancel"))}read(){if(!et(this))return m(Wr("read"));if(this._ownerReadableStream===void 0)return m(nn("read from"));
let e=ms(this)?new uo:new ao;return zt(this,e),e._promise}releaseLock(){if(!et(this))throw Wr("releaseLock");this._ownerReadableStream!==
void 0&&(function(e){We(e);let r=new TypeError("Reader was released");ys(e,r)})(this)}};Object.defineProperties(Se.prototype,
{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},closed:{enumerable:!0}}),S(Se.prototype.cancel,
"cancel"),S(Se.prototype.read,"read"),S(Se.prototype.releaseLock,"releaseLock"),typeof Symbol.toStringTag=="symbol"&&Object.
defineProperty(Se.prototype,Symbol.toStringTag,{value:"ReadableStreamDefaultReader",configurable:!0});ao=class{constructor(){
this._promise=M((e,r)=>{this._resolvePromise=e,this._rejectPromise=r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(){
this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){this._rejectPromise(e)}},uo=class{constructor(){this._promise=
void 0}_chunkSteps(e){this._promise=gr({value:e,done:!1})}_closeSteps(){this._promise=gr({value:void 0,done:!0})}_errorSteps(e){
this._promise=m(e)}};St=t=>(St=typeof t.transfer=="function"?e=>e.transfer():typeof structuredClone=="function"?e=>structuredClone(
e,{transfer:[e]}):e=>e,St(t)),kt=t=>(kt=typeof t.detached=="boolean"?e=>e.detached:e=>e.byteLength===0,kt(t));Sr=(Xn=(Jn=
Symbol.asyncIterator)!==null&&Jn!==void 0?Jn:(Qn=Symbol.for)===null||Qn===void 0?void 0:Qn.call(Symbol,"Symbol.asyncIter\
ator"))!==null&&Xn!==void 0?Xn:"@@asyncIterator";on=class{constructor(e,r){this._ongoingPromise=void 0,this._isFinished=
!1,this._reader=e,this._preventCancel=r}next(){let e=()=>this._nextSteps();return this._ongoingPromise=this._ongoingPromise?
Fe(this._ongoingPromise,e,e):e(),this._ongoingPromise}return(e){let r=()=>this._returnSteps(e);return this._ongoingPromise=
this._ongoingPromise?Fe(this._ongoingPromise,r,r):r(),this._ongoingPromise}_nextSteps(){if(this._isFinished)return Promise.
resolve({value:void 0,done:!0});let e=this._reader,r=new lo(this);return zt(e,r),r._promise}_returnSteps(e){if(this._isFinished)
return Promise.resolve({value:e,done:!0});this._isFinished=!0;let r=this._reader;if(!this._preventCancel){let n=Ro(r,e);
return We(r),Fe(n,()=>({value:e,done:!0}))}return We(r),k({value:e,done:!0})}},lo=class{constructor(e){this._iterator=e,
this._promise=M((r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._iterator._ongoingPromise=void 0,
_t(()=>this._resolvePromise({value:e,done:!1}))}_closeSteps(){let e=this._iterator;e._ongoingPromise=void 0,e._isFinished=
!0,We(e._reader),this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){let r=this._iterator;r._ongoingPromise=void 0,
r._isFinished=!0,We(r._reader),this._rejectPromise(e)}},vs={next(){return Di(this)?this._asyncIteratorImpl.next():m(zi("\
next"))},return(t){return Di(this)?this._asyncIteratorImpl.return(t):m(zi("return"))},[Sr](){return this}};Object.defineProperty(
vs,Sr,{enumerable:!1});Ss=Number.isNaN||function(t){return t!=t};Le=class{constructor(){throw new TypeError("Illegal con\
structor")}get view(){if(!Zn(this))throw eo("view");return this._view}respond(e){if(!Zn(this))throw eo("respond");if(De(
e,1,"respond"),e=Bo(e,"First parameter"),this._associatedReadableByteStreamController===void 0)throw new TypeError("This\
 BYOB request has been invalidated");if(kt(this._view.buffer))throw new TypeError("The BYOB request's buffer has been de\
tached and so cannot be used as a response");Zr(this._associatedReadableByteStreamController,e)}respondWithNewView(e){if(!Zn(
this))throw eo("respondWithNewView");if(De(e,1,"respondWithNewView"),!ArrayBuffer.isView(e))throw new TypeError("You can\
 only respond with array buffer views");if(this._associatedReadableByteStreamController===void 0)throw new TypeError("Th\
is BYOB request has been invalidated");if(kt(e.buffer))throw new TypeError("The given view's buffer has been detached an\
d so cannot be used as a response");en(this._associatedReadableByteStreamController,e)}};Object.defineProperties(Le.prototype,
{respond:{enumerable:!0},respondWithNewView:{enumerable:!0},view:{enumerable:!0}}),S(Le.prototype.respond,"respond"),S(Le.
prototype.respondWithNewView,"respondWithNewView"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Le.prototype,
Symbol.toStringTag,{value:"ReadableStreamBYOBRequest",configurable:!0});fe=class{constructor(){throw new TypeError("Ille\
gal constructor")}get byobRequest(){if(!bt(this))throw dr("byobRequest");return ho(this)}get desiredSize(){if(!bt(this))
throw dr("desiredSize");return $s(this)}close(){if(!bt(this))throw dr("close");if(this._closeRequested)throw new TypeError(
"The stream has already been closed; do not close it again!");let e=this._controlledReadableByteStream._state;if(e!=="re\
adable")throw new TypeError(`The stream (in ${e} state) is not in the readable state and cannot be closed`);mr(this)}enqueue(e){
if(!bt(this))throw dr("enqueue");if(De(e,1,"enqueue"),!ArrayBuffer.isView(e))throw new TypeError("chunk must be an array\
 buffer view");if(e.byteLength===0)throw new TypeError("chunk must have non-zero byteLength");if(e.buffer.byteLength===0)
throw new TypeError("chunk's buffer must have non-zero byteLength");if(this._closeRequested)throw new TypeError("stream \
is closed or draining");let r=this._controlledReadableByteStream._state;if(r!=="readable")throw new TypeError(`The strea\
m (in ${r} state) is not in the readable state and cannot be enqueued to`);Xr(this,e)}error(e=void 0){if(!bt(this))throw dr(
"error");le(this,e)}[ko](e){Ts(this),rt(this);let r=this._cancelAlgorithm(e);return hn(this),r}[Ao](e){let r=this._controlledReadableByteStream;
if(this._queueTotalSize>0)return void js(this,e);let n=this._autoAllocateChunkSize;if(n!==void 0){let o;try{o=new ArrayBuffer(
n)}catch(s){return void e._errorSteps(s)}let i={buffer:o,bufferByteLength:n,byteOffset:0,byteLength:n,bytesFilled:0,minimumFill:1,
elementSize:1,viewConstructor:Uint8Array,readerType:"default"};this._pendingPullIntos.push(i)}hs(r,e),Rt(this)}[To](){return this.
_queueTotalSize>0}[Eo](){if(this._pendingPullIntos.length>0){let e=this._pendingPullIntos.peek();e.readerType="none",this.
_pendingPullIntos=new re,this._pendingPullIntos.push(e)}}};Object.defineProperties(fe.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},byobRequest:{enumerable:!0},desiredSize:{enumerable:!0}}),S(fe.prototype.close,"clo\
se"),S(fe.prototype.enqueue,"enqueue"),S(fe.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(
fe.prototype,Symbol.toStringTag,{value:"ReadableByteStreamController",configurable:!0});ke=class{constructor(e){if(De(e,
1,"ReadableStreamBYOBReader"),Co(e,"First parameter"),tt(e))throw new TypeError("This stream has already been locked for\
 exclusive reading by another reader");if(!bt(e._readableStreamController))throw new TypeError("Cannot construct a Reada\
bleStreamBYOBReader for a stream not constructed with a byte source");ls(this,e),this._readIntoRequests=new re}get closed(){
return wt(this)?this._closedPromise:m(Dr("closed"))}cancel(e=void 0){return wt(this)?this._ownerReadableStream===void 0?
m(nn("cancel")):Ro(this,e):m(Dr("cancel"))}read(e,r={}){if(!wt(this))return m(Dr("read"));if(!ArrayBuffer.isView(e))return m(
new TypeError("view must be an array buffer view"));if(e.byteLength===0)return m(new TypeError("view must have non-zero \
byteLength"));if(e.buffer.byteLength===0)return m(new TypeError("view's buffer must have non-zero byteLength"));if(kt(e.
buffer))return m(new TypeError("view's buffer has been detached"));let n;try{n=(function(s,a){var u;return Oe(s,a),{min:Bo(
(u=s?.min)!==null&&u!==void 0?u:1,`${a} has member 'min' that`)}})(r,"options")}catch(s){return m(s)}let o=n.min;if(o===
0)return m(new TypeError("options.min must be greater than 0"));if((function(s){return ks(s.constructor)})(e)){if(o>e.byteLength)
return m(new RangeError("options.min must be less than or equal to view's byteLength"))}else if(o>e.length)return m(new RangeError(
"options.min must be less than or equal to view's length"));if(this._ownerReadableStream===void 0)return m(nn("read from"));
let i=(function(s,a,u){let l=s._ownerReadableStream;return l._state==="errored"||(function(c,f,d){let h=c._controlledReadableByteStream,
p=As(f.constructor),{byteLength:y}=f,T=d*p;return!(c._pendingPullIntos.length>0)&&(h._state==="closed"||c._queueTotalSize>=
T)})(l._readableStreamController,a,u)})(this,e,o)?new mo:new po;return Ms(this,e,o,i),i._promise}releaseLock(){if(!wt(this))
throw Dr("releaseLock");this._ownerReadableStream!==void 0&&(function(e){We(e);let r=new TypeError("Reader was released");
Ns(e,r)})(this)}};Object.defineProperties(ke.prototype,{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},
closed:{enumerable:!0}}),S(ke.prototype.cancel,"cancel"),S(ke.prototype.read,"read"),S(ke.prototype.releaseLock,"release\
Lock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ke.prototype,Symbol.toStringTag,{value:"ReadableStream\
BYOBReader",configurable:!0});po=class{constructor(){this._promise=M((e,r)=>{this._resolvePromise=e,this._rejectPromise=
r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(e){this._resolvePromise({value:e,done:!0})}_errorSteps(e){
this._rejectPromise(e)}},mo=class{constructor(){this._promise=void 0}_chunkSteps(e){this._promise=gr({value:e,done:!1})}_closeSteps(e){
this._promise=gr({value:e,done:!0})}_errorSteps(e){this._promise=m(e)}};Ae=class{constructor(e={},r={}){e===void 0?e=null:
ds(e,"First parameter");let n=an(r,"Second parameter"),o=(function(s,a){Oe(s,a);let u=s?.abort,l=s?.close,c=s?.start,f=s?.
type,d=s?.write;return{abort:u===void 0?void 0:nl(u,s,`${a} has member 'abort' that`),close:l===void 0?void 0:ol(l,s,`${a}\
 has member 'close' that`),start:c===void 0?void 0:il(c,s,`${a} has member 'start' that`),write:d===void 0?void 0:sl(d,s,
`${a} has member 'write' that`),type:f}})(e,"First parameter");if(Ds(this),o.type!==void 0)throw new RangeError("Invalid\
 type is specified");let i=sn(n);(function(s,a,u,l){let c=Object.create(ze.prototype),f,d,h,p;f=a.start!==void 0?()=>a.start(
c):()=>{},d=a.write!==void 0?y=>a.write(y,c):()=>k(void 0),h=a.close!==void 0?()=>a.close():()=>k(void 0),p=a.abort!==void 0?
y=>a.abort(y):()=>k(void 0),Gs(s,c,f,d,h,p,u,l)})(this,o,br(n,1),i)}get locked(){if(!Mt(this))throw Vr("locked");return Wt(
this)}abort(e=void 0){return Mt(this)?Wt(this)?m(new TypeError("Cannot abort a stream that already has a writer")):un(this,
e):m(Vr("abort"))}close(){return Mt(this)?Wt(this)?m(new TypeError("Cannot close a stream that already has a writer")):Te(
this)?m(new TypeError("Cannot close an already-closing stream")):zs(this):m(Vr("close"))}getWriter(){if(!Mt(this))throw Vr(
"getWriter");return Ws(this)}};Object.defineProperties(Ae.prototype,{abort:{enumerable:!0},close:{enumerable:!0},getWriter:{
enumerable:!0},locked:{enumerable:!0}}),S(Ae.prototype.abort,"abort"),S(Ae.prototype.close,"close"),S(Ae.prototype.getWriter,
"getWriter"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Ae.prototype,Symbol.toStringTag,{value:"Writable\
Stream",configurable:!0});ce=class{constructor(e){if(De(e,1,"WritableStreamDefaultWriter"),Fs(e,"First parameter"),Wt(e))
throw new TypeError("This stream has already been locked for exclusive writing by another writer");this._ownerWritableStream=
e,e._writer=this;let r=e._state;if(r==="writable")!Te(e)&&e._backpressure?mn(this):Ki(this),tn(this);else if(r==="errori\
ng")go(this,e._storedError),tn(this);else if(r==="closed")Ki(this),tn(n=this),Zs(n);else{let o=e._storedError;go(this,o),
Xs(this,o)}var n}get closed(){return mt(this)?this._closedPromise:m(yt("closed"))}get desiredSize(){if(!mt(this))throw yt(
"desiredSize");if(this._ownerWritableStream===void 0)throw yr("desiredSize");return(function(e){let r=e._ownerWritableStream,
n=r._state;return n==="errored"||n==="erroring"?null:n==="closed"?0:Js(r._writableStreamController)})(this)}get ready(){
return mt(this)?this._readyPromise:m(yt("ready"))}abort(e=void 0){return mt(this)?this._ownerWritableStream===void 0?m(yr(
"abort")):(function(r,n){return un(r._ownerWritableStream,n)})(this,e):m(yt("abort"))}close(){if(!mt(this))return m(yt("\
close"));let e=this._ownerWritableStream;return e===void 0?m(yr("close")):Te(e)?m(new TypeError("Cannot close an already\
-closing stream")):Vs(this)}releaseLock(){if(!mt(this))throw yt("releaseLock");this._ownerWritableStream!==void 0&&Ks(this)}write(e=void 0){
return mt(this)?this._ownerWritableStream===void 0?m(yr("write to")):Mo(this,e):m(yt("write"))}};Object.defineProperties(
ce.prototype,{abort:{enumerable:!0},close:{enumerable:!0},releaseLock:{enumerable:!0},write:{enumerable:!0},closed:{enumerable:!0},
desiredSize:{enumerable:!0},ready:{enumerable:!0}}),S(ce.prototype.abort,"abort"),S(ce.prototype.close,"close"),S(ce.prototype.
releaseLock,"releaseLock"),S(ce.prototype.write,"write"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ce.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultWriter",configurable:!0});Ys={},ze=class{constructor(){throw new TypeError(
"Illegal constructor")}get abortReason(){if(!to(this))throw ro("abortReason");return this._abortReason}get signal(){if(!to(
this))throw ro("signal");if(this._abortController===void 0)throw new TypeError("WritableStreamDefaultController.prototyp\
e.signal is not supported");return this._abortController.signal}error(e=void 0){if(!to(this))throw ro("error");this._controlledWritableStream.
_state==="writable"&&Qs(this,e)}[as](e){let r=this._abortAlgorithm(e);return ln(this),r}[us](){rt(this)}};Object.defineProperties(
ze.prototype,{abortReason:{enumerable:!0},signal:{enumerable:!0},error:{enumerable:!0}}),typeof Symbol.toStringTag=="sym\
bol"&&Object.defineProperty(ze.prototype,Symbol.toStringTag,{value:"WritableStreamDefaultController",configurable:!0});Yi=
typeof globalThis<"u"?globalThis:typeof self<"u"?self:typeof global<"u"?global:void 0,ul=(function(){let t=Yi?.DOMException;
return(function(e){if(typeof e!="function"&&typeof e!="object"||e.name!=="DOMException")return!1;try{return new e,!0}catch{
return!1}})(t)?t:void 0})()||(function(){let t=function(e,r){this.message=e||"",this.name=r||"Error",Error.captureStackTrace&&
Error.captureStackTrace(this,this.constructor)};return S(t,"DOMException"),t.prototype=Object.create(Error.prototype),Object.
defineProperty(t.prototype,"constructor",{value:t,writable:!0,configurable:!0}),t})();bo=class{constructor(e){this._writer=
e,this._shuttingDown=!1,this._currentWrite=k(void 0)}_waitForWritesToFinish(){let e=this._currentWrite;return Pe(this._currentWrite,
()=>e!==this._currentWrite?this._waitForWritesToFinish():void 0)}},wo=class{constructor(e){this._state=e,this._promise=M(
(r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._state._currentWrite=Pe(Mo(this._state._writer,
e),void 0,Dt),this._resolvePromise(!1)}_closeSteps(){this._resolvePromise(!0)}_errorSteps(e){this._rejectPromise(e)}},_o=
class{constructor(e){this._state=e}_chunkSteps(e){this._state._currentWrite=Pe(Mo(this._state._writer,e),void 0,Dt)}_closeSteps(){}_errorSteps(e){}};
de=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Hr(this))throw Kr("desiredSize");
return Do(this)}close(){if(!Hr(this))throw Kr("close");if(!Ht(this))throw new TypeError("The stream is not in a state th\
at permits close");At(this)}enqueue(e=void 0){if(!Hr(this))throw Kr("enqueue");if(!Ht(this))throw new TypeError("The str\
eam is not in a state that permits enqueue");return Vt(this,e)}error(e=void 0){if(!Hr(this))throw Kr("error");Re(this,e)}[ko](e){
rt(this);let r=this._cancelAlgorithm(e);return cn(this),r}[Ao](e){let r=this._controlledReadableStream;if(this._queue.length>
0){let n=co(this);this._closeRequested&&this._queue.length===0?(cn(this),kr(r)):_r(this),e._chunkSteps(n)}else hs(r,e),_r(
this)}[To](){return this._queue.length>0}[Eo](){}};Object.defineProperties(de.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},desiredSize:{enumerable:!0}}),S(de.prototype.close,"close"),S(de.prototype.enqueue,
"enqueue"),S(de.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(de.prototype,Symbol.
toStringTag,{value:"ReadableStreamDefaultController",configurable:!0});q=class{constructor(e={},r={}){e===void 0?e=null:
ds(e,"First parameter");let n=an(r,"Second parameter"),o=(function(i,s){Oe(i,s);let a=i,u=a?.autoAllocateChunkSize,l=a?.
cancel,c=a?.pull,f=a?.start,d=a?.type;return{autoAllocateChunkSize:u===void 0?void 0:Bo(u,`${s} has member 'autoAllocate\
ChunkSize' that`),cancel:l===void 0?void 0:fl(l,a,`${s} has member 'cancel' that`),pull:c===void 0?void 0:dl(c,a,`${s} h\
as member 'pull' that`),start:f===void 0?void 0:hl(f,a,`${s} has member 'start' that`),type:d===void 0?void 0:pl(d,`${s}\
 has member 'type' that`)}})(e,"First parameter");if(zo(this),o.type==="bytes"){if(n.size!==void 0)throw new RangeError(
"The strategy for a byte stream cannot have a size function");(function(i,s,a){let u=Object.create(fe.prototype),l,c,f;l=
s.start!==void 0?()=>s.start(u):()=>{},c=s.pull!==void 0?()=>s.pull(u):()=>k(void 0),f=s.cancel!==void 0?h=>s.cancel(h):
()=>k(void 0);let d=s.autoAllocateChunkSize;if(d===0)throw new TypeError("autoAllocateChunkSize must be greater than 0");
qs(i,u,l,c,f,a,d)})(this,o,br(n,0))}else{let i=sn(n);(function(s,a,u,l){let c=Object.create(de.prototype),f,d,h;f=a.start!==
void 0?()=>a.start(c):()=>{},d=a.pull!==void 0?()=>a.pull(c):()=>k(void 0),h=a.cancel!==void 0?p=>a.cancel(p):()=>k(void 0),
ra(s,c,f,d,h,u,l)})(this,o,br(n,1),i)}}get locked(){if(!Ze(this))throw gt("locked");return tt(this)}cancel(e=void 0){return Ze(
this)?tt(this)?m(new TypeError("Cannot cancel a stream that already has a reader")):ve(this,e):m(gt("cancel"))}getReader(e=void 0){
if(!Ze(this))throw gt("getReader");return(function(r,n){Oe(r,n);let o=r?.mode;return{mode:o===void 0?void 0:tl(o,`${n} h\
as member 'mode' that`)}})(e,"First parameter").mode===void 0?Nt(this):Is(this)}pipeThrough(e,r={}){if(!Ze(this))throw gt(
"pipeThrough");De(e,1,"pipeThrough");let n=(function(i,s){Oe(i,s);let a=i?.readable;so(a,"readable","ReadableWritablePai\
r"),Co(a,`${s} has member 'readable' that`);let u=i?.writable;return so(u,"writable","ReadableWritablePair"),Fs(u,`${s} \
has member 'writable' that`),{readable:a,writable:u}})(e,"First parameter"),o=Qi(r,"Second parameter");if(tt(this))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");if(Wt(n.writable))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");return Kt(Gi(this,n.writable,o.preventClose,
o.preventAbort,o.preventCancel,o.signal)),n.readable}pipeTo(e,r={}){if(!Ze(this))return m(gt("pipeTo"));if(e===void 0)return m(
"Parameter 1 is required in 'pipeTo'.");if(!Mt(e))return m(new TypeError("ReadableStream.prototype.pipeTo's first argume\
nt must be a WritableStream"));let n;try{n=Qi(r,"Second parameter")}catch(o){return m(o)}return tt(this)?m(new TypeError(
"ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")):Wt(e)?m(new TypeError("ReadableStream.prot\
otype.pipeTo cannot be used on a locked WritableStream")):Gi(this,e,n.preventClose,n.preventAbort,n.preventCancel,n.signal)}tee(){
if(!Ze(this))throw gt("tee");return hr(ll(this))}values(e=void 0){if(!Ze(this))throw gt("values");return(function(r,n){let o=Nt(
r),i=new on(o,n),s=Object.create(vs);return s._asyncIteratorImpl=i,s})(this,(function(r,n){return Oe(r,n),{preventCancel:!!r?.
preventCancel}})(e,"First parameter").preventCancel)}[Sr](e){return this.values(e)}static from(e){return cl(e)}};Object.
defineProperties(q,{from:{enumerable:!0}}),Object.defineProperties(q.prototype,{cancel:{enumerable:!0},getReader:{enumerable:!0},
pipeThrough:{enumerable:!0},pipeTo:{enumerable:!0},tee:{enumerable:!0},values:{enumerable:!0},locked:{enumerable:!0}}),S(
q.from,"from"),S(q.prototype.cancel,"cancel"),S(q.prototype.getReader,"getReader"),S(q.prototype.pipeThrough,"pipeThroug\
h"),S(q.prototype.pipeTo,"pipeTo"),S(q.prototype.tee,"tee"),S(q.prototype.values,"values"),typeof Symbol.toStringTag=="s\
ymbol"&&Object.defineProperty(q.prototype,Symbol.toStringTag,{value:"ReadableStream",configurable:!0}),Object.defineProperty(
q.prototype,Sr,{value:q.prototype.values,writable:!0,configurable:!0});ia=t=>t.byteLength;S(ia,"size");Tt=class{constructor(e){
De(e,1,"ByteLengthQueuingStrategy"),e=oa(e,"First parameter"),this._byteLengthQueuingStrategyHighWaterMark=e.highWaterMark}get highWaterMark(){
if(!es(this))throw Zi("highWaterMark");return this._byteLengthQueuingStrategyHighWaterMark}get size(){if(!es(this))throw Zi(
"size");return ia}};Object.defineProperties(Tt.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),typeof Symbol.
toStringTag=="symbol"&&Object.defineProperty(Tt.prototype,Symbol.toStringTag,{value:"ByteLengthQueuingStrategy",configurable:!0});
sa=()=>1;S(sa,"size");Et=class{constructor(e){De(e,1,"CountQueuingStrategy"),e=oa(e,"First parameter"),this._countQueuingStrategyHighWaterMark=
e.highWaterMark}get highWaterMark(){if(!rs(this))throw ts("highWaterMark");return this._countQueuingStrategyHighWaterMark}get size(){
if(!rs(this))throw ts("size");return sa}};Object.defineProperties(Et.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Et.prototype,Symbol.toStringTag,{value:"CountQueuingStrategy",
configurable:!0});je=class{constructor(e={},r={},n={}){e===void 0&&(e=null);let o=an(r,"Second parameter"),i=an(n,"Third\
 parameter"),s=(function(d,h){Oe(d,h);let p=d?.cancel,y=d?.flush,T=d?.readableType,P=d?.start,v=d?.transform,R=d?.writableType;
return{cancel:p===void 0?void 0:bl(p,d,`${h} has member 'cancel' that`),flush:y===void 0?void 0:ml(y,d,`${h} has member \
'flush' that`),readableType:T,start:P===void 0?void 0:yl(P,d,`${h} has member 'start' that`),transform:v===void 0?void 0:
gl(v,d,`${h} has member 'transform' that`),writableType:R}})(e,"First parameter");if(s.readableType!==void 0)throw new RangeError(
"Invalid readableType specified");if(s.writableType!==void 0)throw new RangeError("Invalid writableType specified");let a=br(
i,0),u=sn(i),l=br(o,1),c=sn(o),f;(function(d,h,p,y,T,P){function v(){return h}function R(E){return(function(w,O){let _=w.
_transformStreamController;return w._backpressure?Fe(w._backpressureChangePromise,()=>{let C=w._writable;if(C._state==="\
erroring")throw C._storedError;return os(_,O)}):os(_,O)})(d,E)}function g(E){return(function(w,O){let _=w._transformStreamController;
if(_._finishPromise!==void 0)return _._finishPromise;let C=w._readable;_._finishPromise=M((z,Wn)=>{_._finishPromise_resolve=
z,_._finishPromise_reject=Wn});let ee=_._cancelAlgorithm(O);return rn(_),te(ee,()=>(C._state==="errored"?Ut(_,C._storedError):
(Re(C._readableStreamController,O),no(_)),null),z=>(Re(C._readableStreamController,z),Ut(_,z),null)),_._finishPromise})(
d,E)}function $(){return(function(E){let w=E._transformStreamController;if(w._finishPromise!==void 0)return w._finishPromise;
let O=E._readable;w._finishPromise=M((C,ee)=>{w._finishPromise_resolve=C,w._finishPromise_reject=ee});let _=w._flushAlgorithm();
return rn(w),te(_,()=>(O._state==="errored"?Ut(w,O._storedError):(At(O._readableStreamController),no(w)),null),C=>(Re(O.
_readableStreamController,C),Ut(w,C),null)),w._finishPromise})(d)}function Y(){return(function(E){return fn(E,!1),E._backpressureChangePromise})(
d)}function B(E){return(function(w,O){let _=w._transformStreamController;if(_._finishPromise!==void 0)return _._finishPromise;
let C=w._writable;_._finishPromise=M((z,Wn)=>{_._finishPromise_resolve=z,_._finishPromise_reject=Wn});let ee=_._cancelAlgorithm(
O);return rn(_),te(ee,()=>(C._state==="errored"?Ut(_,C._storedError):(wr(C._writableStreamController,O),vo(w),no(_)),null),
z=>(wr(C._writableStreamController,z),vo(w),Ut(_,z),null)),_._finishPromise})(d,E)}d._writable=(function(E,w,O,_,C=1,ee=()=>1){
let z=Object.create(Ae.prototype);return Ds(z),Gs(z,Object.create(ze.prototype),E,w,O,_,C,ee),z})(v,R,$,g,p,y),d._readable=
vr(v,Y,B,T,P),d._backpressure=void 0,d._backpressureChangePromise=void 0,d._backpressureChangePromise_resolve=void 0,fn(
d,!0),d._transformStreamController=void 0})(this,M(d=>{f=d}),l,c,a,u),(function(d,h){let p=Object.create(Ee.prototype),y,
T,P;y=h.transform!==void 0?v=>h.transform(v,p):v=>{try{return ua(p,v),k(void 0)}catch(R){return m(R)}},T=h.flush!==void 0?
()=>h.flush(p):()=>k(void 0),P=h.cancel!==void 0?v=>h.cancel(v):()=>k(void 0),(function(v,R,g,$,Y){R._controlledTransformStream=
v,v._transformStreamController=R,R._transformAlgorithm=g,R._flushAlgorithm=$,R._cancelAlgorithm=Y,R._finishPromise=void 0,
R._finishPromise_resolve=void 0,R._finishPromise_reject=void 0})(d,p,y,T,P)})(this,s),s.start!==void 0?f(s.start(this._transformStreamController)):
f(void 0)}get readable(){if(!ns(this))throw is("readable");return this._readable}get writable(){if(!ns(this))throw is("w\
ritable");return this._writable}};Object.defineProperties(je.prototype,{readable:{enumerable:!0},writable:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(je.prototype,Symbol.toStringTag,{value:"TransformStream",configurable:!0});
Ee=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Yr(this))throw Gr("desiredSize");
return Do(this._controlledTransformStream._readable._readableStreamController)}enqueue(e=void 0){if(!Yr(this))throw Gr("\
enqueue");ua(this,e)}error(e=void 0){if(!Yr(this))throw Gr("error");var r;r=e,aa(this._controlledTransformStream,r)}terminate(){
if(!Yr(this))throw Gr("terminate");(function(e){let r=e._controlledTransformStream;At(r._readable._readableStreamController);
let n=new TypeError("TransformStream terminated");Vo(r,n)})(this)}};Object.defineProperties(Ee.prototype,{enqueue:{enumerable:!0},
error:{enumerable:!0},terminate:{enumerable:!0},desiredSize:{enumerable:!0}}),S(Ee.prototype.enqueue,"enqueue"),S(Ee.prototype.
error,"error"),S(Ee.prototype.terminate,"terminate"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Ee.prototype,
Symbol.toStringTag,{value:"TransformStreamDefaultController",configurable:!0})});function Ar(t){return t.length>Yt?L(t):t}function L(t){if(t.length<=Yt)return new b(host.encode(t));let e=[];for(let r=0;r<
t.length;){let n=r+Yt;(t.charCodeAt(n-1)&64512)===55296&&(n-=1),e[e.length]=new b(host.encode(t.slice(r,n))),r=n}return Q(
e)}function U(t,e,r,n){if(t.byteLength<=Yt)return host.decode(t,e,r,n);let o=t instanceof b?t:new b(t),i="";for(let s=0;s<
o.length;){let a=o.subarray(s,s+Yt);s+a.length<o.length&&(a=a.subarray(0,Ko(a,e)||wl(a,e)));let u=host.decode(a,e,r,n||s>
0);if(u===void 0)return;i+=u,s+=a.length}return i}function Ko(t,e){let{length:r}=t;if(e==="utf-8"){for(let o=1;o<=3&&o<=
r;o+=1){let i=t[r-o];if(i<128)return r;if(i>=192)return o<(i>=240?4:i>=224?3:2)?r-o:r}return r}if(e==="utf-16le"||e==="u\
tf-16be"){let o=r-r%2,i=t[e==="utf-16le"?o-1:o-2];return i!==void 0&&i>=216&&i<=219?o-2:o}return/^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.
test(e)?r:0}function wl(t,e){if(e!=="iso-2022-jp"){for(let r=t.length;r>0;r-=1)if(t[r-1]<48)return r}throw new RangeError(
`More than ${Yt} bytes of ${e} without a break`)}var Yt,ne=G(()=>{"use strict";j();Yt=65536});function _l(t){return J(t)?new b(t.buffer,t.byteOffset,t.byteLength):t}var Gt,Yo,Jt,Go=G(()=>{"use strict";ue();j();ne();
Gt=class{get encoding(){return"utf-8"}encode(e=""){return L(String(e))}encodeInto(e,r){let n=0,o=0;for(let i of String(e)){
let s=i.codePointAt(0),a=s<128?1:s<2048?2:s<65536?3:4;if(o+a>r.length)break;n+=i.length,o+=a}return r.set(L(String(e).slice(
0,n))),{read:n,written:o}}get[Symbol.toStringTag](){return"TextEncoder"}},Yo=new b(0),Jt=class{#e;#t;#r;#n=Yo;#o=!1;constructor(e="\
utf-8",r={}){let n=host.encoding(String(e));if(n===void 0)throw new RangeError(`The "${String(e)}" encoding is not suppo\
rted`);this.#e=n,this.#t=!!r?.fatal,this.#r=!!r?.ignoreBOM}get encoding(){return this.#e}get fatal(){return this.#t}get ignoreBOM(){
return this.#r}decode(e,r){let n=r?.stream===!0,o=e===void 0?Yo:_l(e);if(n||this.#n.length>0){let s=Q([this.#n,V(o)]),a=n?
Ko(s,this.#e):s.length;this.#n=s.subarray(a),o=s.subarray(0,a)}let i=U(o,this.#e,this.#t,this.#r||this.#o);if(this.#o=n&&
(this.#o||o.byteLength>0),i===void 0)throw this.#n=Yo,this.#o=!1,new TypeError(`The encoded data was not valid for encod\
ing ${this.#e}`);return i}get[Symbol.toStringTag](){return"TextDecoder"}static{F(this,e=>({encoding:e.#e,fatal:e.#t,ignoreBOM:e.#r}))}}});var la={};zn(la,{ByteLengthQueuingStrategy:()=>Tt,CountQueuingStrategy:()=>Et,ReadableByteStreamController:()=>fe,ReadableStream:()=>q,
ReadableStreamBYOBReader:()=>ke,ReadableStreamBYOBRequest:()=>Le,ReadableStreamDefaultController:()=>de,ReadableStreamDefaultReader:()=>Se,
TextDecoderStream:()=>Qo,TextEncoderStream:()=>Jo,TransformStream:()=>je,TransformStreamDefaultController:()=>Ee,WritableStream:()=>Ae,
WritableStreamDefaultController:()=>ze,WritableStreamDefaultWriter:()=>ce,fromBytes:()=>vl,fromPull:()=>Sl,isDisturbed:()=>kl});
function vl(t){return new q({start(e){t.length>0&&e.enqueue(t),e.close()}})}function Sl(t){return new q({async pull(e){let r=await t.
pull();r===void 0?e.close():e.enqueue(r)},cancel(){t.cancel()}},{highWaterMark:0})}function kl(t){return t._disturbed}var yn,
Jo,Qo,ca=G(()=>{"use strict";Ho();Go();Ho();yn=class{#e;constructor(e){this.#e=e}get readable(){return this.#e.readable}get writable(){
return this.#e.writable}},Jo=class extends yn{encoding="utf-8";constructor(){let e=new Gt,r="";super(new je({transform(n,o){
let i=r+String(n);r=/[\uD800-\uDBFF]$/.exec(i)?.[0]??"",r!==""&&(i=i.slice(0,-1)),i!==""&&o.enqueue(e.encode(i))},flush(n){
r!==""&&n.enqueue(e.encode(r))}}))}},Qo=class extends yn{encoding;constructor(e,r){let n=new Jt(e,r);super(new je({transform(o,i){
let s=n.decode(o,{stream:!0});s!==""&&i.enqueue(s)},flush(o){let i=n.decode();i!==""&&o.enqueue(i)}})),this.encoding=n.encoding}}});function pe(){return Xo.library??=(ca(),Vn(la))}function gn(t){return Xo.library!==void 0&&t instanceof Xo.library.ReadableStream}
var Xo,Tr=G(()=>{"use strict";Xo={library:void 0}});function Al(t){let e=String(t??"");return/^[\x20-\x7E]*$/.test(e)?e.toLowerCase():""}var X,bn,$e,Qt=G(()=>{"use strict";
Ne();ue();j();Tr();ne();X=class t{#e;#t;constructor(e=[],r={}){if(typeof e!="object"||e===null||typeof e[Symbol.iterator]!=
"function")throw new TypeError("A Blob is made of a list of parts");let n=[];for(let o of e)o instanceof t?n.push(o.#e):
ArrayBuffer.isView(o)||o instanceof ArrayBuffer?n.push(V(o)):n.push(L(String(o)));this.#e=Q(n),this.#t=Al(r?.type)}static bytes(e){
return e.#e}get size(){return this.#e.length}get type(){return this.#t}slice(e,r,n){return new t([this.#e.slice(e,r)],{type:n??
""})}async arrayBuffer(){return this.#e.slice().buffer}async bytes(){return this.#e.slice()}async text(){return U(this.#e,
"utf-8",!1,!1)??""}stream(){return pe().fromBytes(this.#e.slice())}get[Symbol.toStringTag](){return"Blob"}static{F(this,
e=>({size:e.size,type:e.type}))}},bn=K(X,"bytes"),$e=class extends X{#e;#t;constructor(e,r,n={}){if(arguments.length<2)throw new TypeError(
"A File needs parts and a name");super(e,n),this.#e=String(r).toWellFormed(),this.#t=n?.lastModified??Date.now()}get name(){
return this.#e}get lastModified(){return this.#t}get[Symbol.toStringTag](){return"File"}static{F(this,e=>({size:e.size,type:e.
type,name:e.#e,lastModified:e.#t}))}}});var Ja=Ei((Ch,pi)=>{"use strict";var nr=typeof Reflect=="object"?Reflect:null,Na=nr&&typeof nr.apply=="function"?nr.apply:
function(e,r,n){return Function.prototype.apply.call(e,r,n)},jn;nr&&typeof nr.ownKeys=="function"?jn=nr.ownKeys:Object.getOwnPropertySymbols?
jn=function(e){return Object.getOwnPropertyNames(e).concat(Object.getOwnPropertySymbols(e))}:jn=function(e){return Object.
getOwnPropertyNames(e)};function dc(t){console&&console.warn&&console.warn(t)}var Wa=Number.isNaN||function(e){return e!==
e};function x(){x.init.call(this)}pi.exports=x;pi.exports.once=yc;x.EventEmitter=x;x.prototype._events=void 0;x.prototype.
_eventsCount=0;x.prototype._maxListeners=void 0;var Fa=10;function $n(t){if(typeof t!="function")throw new TypeError('Th\
e "listener" argument must be of type Function. Received type '+typeof t)}Object.defineProperty(x,"defaultMaxListeners",
{enumerable:!0,get:function(){return Fa},set:function(t){if(typeof t!="number"||t<0||Wa(t))throw new RangeError('The val\
ue of "defaultMaxListeners" is out of range. It must be a non-negative number. Received '+t+".");Fa=t}});x.init=function(){
(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&(this._events=Object.create(null),this._eventsCount=
0),this._maxListeners=this._maxListeners||void 0};x.prototype.setMaxListeners=function(e){if(typeof e!="number"||e<0||Wa(
e))throw new RangeError('The value of "n" is out of range. It must be a non-negative number. Received '+e+".");return this.
_maxListeners=e,this};function Da(t){return t._maxListeners===void 0?x.defaultMaxListeners:t._maxListeners}x.prototype.getMaxListeners=
function(){return Da(this)};x.prototype.emit=function(e){for(var r=[],n=1;n<arguments.length;n++)r.push(arguments[n]);var o=e===
"error",i=this._events;if(i!==void 0)o=o&&i.error===void 0;else if(!o)return!1;if(o){var s;if(r.length>0&&(s=r[0]),s instanceof
Error)throw s;var a=new Error("Unhandled error."+(s?" ("+s.message+")":""));throw a.context=s,a}var u=i[e];if(u===void 0)
return!1;if(typeof u=="function")Na(u,this,r);else for(var l=u.length,c=Ya(u,l),n=0;n<l;++n)Na(c[n],this,r);return!0};function za(t,e,r,n){
var o,i,s;if($n(r),i=t._events,i===void 0?(i=t._events=Object.create(null),t._eventsCount=0):(i.newListener!==void 0&&(t.
emit("newListener",e,r.listener?r.listener:r),i=t._events),s=i[e]),s===void 0)s=i[e]=r,++t._eventsCount;else if(typeof s==
"function"?s=i[e]=n?[r,s]:[s,r]:n?s.unshift(r):s.push(r),o=Da(t),o>0&&s.length>o&&!s.warned){s.warned=!0;var a=new Error(
"Possible EventEmitter memory leak detected. "+s.length+" "+String(e)+" listeners added. Use emitter.setMaxListeners() t\
o increase limit");a.name="MaxListenersExceededWarning",a.emitter=t,a.type=e,a.count=s.length,dc(a)}return t}x.prototype.
addListener=function(e,r){return za(this,e,r,!1)};x.prototype.on=x.prototype.addListener;x.prototype.prependListener=function(e,r){
return za(this,e,r,!0)};function hc(){if(!this.fired)return this.target.removeListener(this.type,this.wrapFn),this.fired=
!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(this.target,arguments)}function Va(t,e,r){var n={
fired:!1,wrapFn:void 0,target:t,type:e,listener:r},o=hc.bind(n);return o.listener=r,n.wrapFn=o,o}x.prototype.once=function(e,r){
return $n(r),this.on(e,Va(this,e,r)),this};x.prototype.prependOnceListener=function(e,r){return $n(r),this.prependListener(
e,Va(this,e,r)),this};x.prototype.removeListener=function(e,r){var n,o,i,s,a;if($n(r),o=this._events,o===void 0)return this;
if(n=o[e],n===void 0)return this;if(n===r||n.listener===r)--this._eventsCount===0?this._events=Object.create(null):(delete o[e],
o.removeListener&&this.emit("removeListener",e,n.listener||r));else if(typeof n!="function"){for(i=-1,s=n.length-1;s>=0;s--)
if(n[s]===r||n[s].listener===r){a=n[s].listener,i=s;break}if(i<0)return this;i===0?n.shift():pc(n,i),n.length===1&&(o[e]=
n[0]),o.removeListener!==void 0&&this.emit("removeListener",e,a||r)}return this};x.prototype.off=x.prototype.removeListener;
x.prototype.removeAllListeners=function(e){var r,n,o;if(n=this._events,n===void 0)return this;if(n.removeListener===void 0)
return arguments.length===0?(this._events=Object.create(null),this._eventsCount=0):n[e]!==void 0&&(--this._eventsCount===
0?this._events=Object.create(null):delete n[e]),this;if(arguments.length===0){var i=Object.keys(n),s;for(o=0;o<i.length;++o)
s=i[o],s!=="removeListener"&&this.removeAllListeners(s);return this.removeAllListeners("removeListener"),this._events=Object.
create(null),this._eventsCount=0,this}if(r=n[e],typeof r=="function")this.removeListener(e,r);else if(r!==void 0)for(o=r.
length-1;o>=0;o--)this.removeListener(e,r[o]);return this};function Ha(t,e,r){var n=t._events;if(n===void 0)return[];var o=n[e];
return o===void 0?[]:typeof o=="function"?r?[o.listener||o]:[o]:r?mc(o):Ya(o,o.length)}x.prototype.listeners=function(e){
return Ha(this,e,!0)};x.prototype.rawListeners=function(e){return Ha(this,e,!1)};x.listenerCount=function(t,e){return typeof t.
listenerCount=="function"?t.listenerCount(e):Ka.call(t,e)};x.prototype.listenerCount=Ka;function Ka(t){var e=this._events;
if(e!==void 0){var r=e[t];if(typeof r=="function")return 1;if(r!==void 0)return r.length}return 0}x.prototype.eventNames=
function(){return this._eventsCount>0?jn(this._events):[]};function Ya(t,e){for(var r=new Array(e),n=0;n<e;++n)r[n]=t[n];
return r}function pc(t,e){for(;e+1<t.length;e++)t[e]=t[e+1];t.pop()}function mc(t){for(var e=new Array(t.length),r=0;r<e.
length;++r)e[r]=t[r].listener||t[r];return e}function yc(t,e){return new Promise(function(r,n){function o(s){t.removeListener(
e,i),n(s)}function i(){typeof t.removeListener=="function"&&t.removeListener("error",o),r([].slice.call(arguments))}Ga(t,
e,i,{once:!0}),e!=="error"&&gc(t,o,{once:!0})})}function gc(t,e,r){typeof t.on=="function"&&Ga(t,"error",e,r)}function Ga(t,e,r,n){
if(typeof t.on=="function")n.once?t.once(e,r):t.on(e,r);else if(typeof t.addEventListener=="function")t.addEventListener(
e,function o(i){n.once&&t.removeEventListener(e,o),r(i)});else throw new TypeError('The "emitter" argument must be of ty\
pe EventEmitter. Received type '+typeof t)}});var Za=Ei((Oh,Xa)=>{"use strict";function Ue(t){if(typeof t!="string")throw new TypeError("Path must be a string. Receiv\
ed "+JSON.stringify(t))}function Qa(t,e){for(var r="",n=0,o=-1,i=0,s,a=0;a<=t.length;++a){if(a<t.length)s=t.charCodeAt(a);else{
if(s===47)break;s=47}if(s===47){if(!(o===a-1||i===1))if(o!==a-1&&i===2){if(r.length<2||n!==2||r.charCodeAt(r.length-1)!==
46||r.charCodeAt(r.length-2)!==46){if(r.length>2){var u=r.lastIndexOf("/");if(u!==r.length-1){u===-1?(r="",n=0):(r=r.slice(
0,u),n=r.length-1-r.lastIndexOf("/")),o=a,i=0;continue}}else if(r.length===2||r.length===1){r="",n=0,o=a,i=0;continue}}e&&
(r.length>0?r+="/..":r="..",n=2)}else r.length>0?r+="/"+t.slice(o+1,a):r=t.slice(o+1,a),n=a-o-1;o=a,i=0}else s===46&&i!==
-1?++i:i=-1}return r}function bc(t,e){var r=e.dir||e.root,n=e.base||(e.name||"")+(e.ext||"");return r?r===e.root?r+n:r+t+
n:n}var or={resolve:function(){for(var e="",r=!1,n,o=arguments.length-1;o>=-1&&!r;o--){var i;o>=0?i=arguments[o]:(n===void 0&&
(n=process.cwd()),i=n),Ue(i),i.length!==0&&(e=i+"/"+e,r=i.charCodeAt(0)===47)}return e=Qa(e,!r),r?e.length>0?"/"+e:"/":e.
length>0?e:"."},normalize:function(e){if(Ue(e),e.length===0)return".";var r=e.charCodeAt(0)===47,n=e.charCodeAt(e.length-
1)===47;return e=Qa(e,!r),e.length===0&&!r&&(e="."),e.length>0&&n&&(e+="/"),r?"/"+e:e},isAbsolute:function(e){return Ue(
e),e.length>0&&e.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var e,r=0;r<arguments.length;++r){
var n=arguments[r];Ue(n),n.length>0&&(e===void 0?e=n:e+="/"+n)}return e===void 0?".":or.normalize(e)},relative:function(e,r){
if(Ue(e),Ue(r),e===r||(e=or.resolve(e),r=or.resolve(r),e===r))return"";for(var n=1;n<e.length&&e.charCodeAt(n)===47;++n)
;for(var o=e.length,i=o-n,s=1;s<r.length&&r.charCodeAt(s)===47;++s);for(var a=r.length,u=a-s,l=i<u?i:u,c=-1,f=0;f<=l;++f){
if(f===l){if(u>l){if(r.charCodeAt(s+f)===47)return r.slice(s+f+1);if(f===0)return r.slice(s+f)}else i>l&&(e.charCodeAt(n+
f)===47?c=f:f===0&&(c=0));break}var d=e.charCodeAt(n+f),h=r.charCodeAt(s+f);if(d!==h)break;d===47&&(c=f)}var p="";for(f=
n+c+1;f<=o;++f)(f===o||e.charCodeAt(f)===47)&&(p.length===0?p+="..":p+="/..");return p.length>0?p+r.slice(s+c):(s+=c,r.charCodeAt(
s)===47&&++s,r.slice(s))},_makeLong:function(e){return e},dirname:function(e){if(Ue(e),e.length===0)return".";for(var r=e.
charCodeAt(0),n=r===47,o=-1,i=!0,s=e.length-1;s>=1;--s)if(r=e.charCodeAt(s),r===47){if(!i){o=s;break}}else i=!1;return o===
-1?n?"/":".":n&&o===1?"//":e.slice(0,o)},basename:function(e,r){if(r!==void 0&&typeof r!="string")throw new TypeError('"\
ext" argument must be a string');Ue(e);var n=0,o=-1,i=!0,s;if(r!==void 0&&r.length>0&&r.length<=e.length){if(r.length===
e.length&&r===e)return"";var a=r.length-1,u=-1;for(s=e.length-1;s>=0;--s){var l=e.charCodeAt(s);if(l===47){if(!i){n=s+1;
break}}else u===-1&&(i=!1,u=s+1),a>=0&&(l===r.charCodeAt(a)?--a===-1&&(o=s):(a=-1,o=u))}return n===o?o=u:o===-1&&(o=e.length),
e.slice(n,o)}else{for(s=e.length-1;s>=0;--s)if(e.charCodeAt(s)===47){if(!i){n=s+1;break}}else o===-1&&(i=!1,o=s+1);return o===
-1?"":e.slice(n,o)}},extname:function(e){Ue(e);for(var r=-1,n=0,o=-1,i=!0,s=0,a=e.length-1;a>=0;--a){var u=e.charCodeAt(
a);if(u===47){if(!i){n=a+1;break}continue}o===-1&&(i=!1,o=a+1),u===46?r===-1?r=a:s!==1&&(s=1):r!==-1&&(s=-1)}return r===
-1||o===-1||s===0||s===1&&r===o-1&&r===n+1?"":e.slice(r,o)},format:function(e){if(e===null||typeof e!="object")throw new TypeError(
'The "pathObject" argument must be of type Object. Received type '+typeof e);return bc("/",e)},parse:function(e){Ue(e);var r={
root:"",dir:"",base:"",ext:"",name:""};if(e.length===0)return r;var n=e.charCodeAt(0),o=n===47,i;o?(r.root="/",i=1):i=0;
for(var s=-1,a=0,u=-1,l=!0,c=e.length-1,f=0;c>=i;--c){if(n=e.charCodeAt(c),n===47){if(!l){a=c+1;break}continue}u===-1&&(l=
!1,u=c+1),n===46?s===-1?s=c:f!==1&&(f=1):s!==-1&&(f=-1)}return s===-1||u===-1||f===0||f===1&&s===u-1&&s===a+1?u!==-1&&(a===
0&&o?r.base=r.name=e.slice(1,u):r.base=r.name=e.slice(a,u)):(a===0&&o?(r.name=e.slice(1,s),r.base=e.slice(1,u)):(r.name=
e.slice(a,s),r.base=e.slice(a,u)),r.ext=e.slice(s,u)),a>0?r.dir=e.slice(0,a-1):o&&(r.dir="/"),r},sep:"/",delimiter:":",win32:null,
posix:null};or.posix=or;Xa.exports=or});function ir(t){let e=`${t}`;return eu[e]??eu[e.toLowerCase()]}function $t(t){let e=ir(t);if(e===void 0)throw new TypeError(
`Unknown encoding: ${t}`);return e}function sr(t,e){switch(e){case"utf8":return L(t);case"latin1":case"ascii":return Ac(
t);case"utf16le":{let r=new Uint16Array(t.length);for(let n=0;n<t.length;n+=1)r[n]=t.charCodeAt(n);return new b(r.buffer)}case"\
hex":try{return tu(t)}catch{return tu(/^(?:[0-9a-f]{2})*/i.exec(t)?.[0]??"")}default:return Tc(t)}}function mi(t,e){switch(e){case"\
utf8":return U(t,"utf-8",!1,!0)??"";case"latin1":return Lr(t);case"ascii":return Lr(t.some(r=>r>127)?b.from(t,r=>r&127):
t);case"utf16le":{let r=new Uint16Array(new b(t.subarray(0,t.length&-2)).buffer),n="";for(let o=0;o<r.length;o+=ru)n+=ae(
kc,void 0,[...r.subarray(o,o+ru)]);return n}case"hex":return ae(wc,t,[]);case"base64":return lr(t);default:return ae(_c,
t,[{alphabet:"base64url",omitPadding:!0}])}}function ou(t,e){switch(e){case"utf8":return L(t).length;case"utf16le":return t.
length*2;case"hex":return t.length>>>1;case"base64":case"base64url":{let r=t.endsWith("==")?2:t.endsWith("=")?1:0;return(t.
length-r)*3>>>2}default:return t.length}}function Lr(t){return vc(lr(t))}function Ac(t){try{return nu(Sc(t))}catch{let e=new b(
t.length);for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return e}}function Tc(t){try{return Nr(t)}catch{let e=t.indexOf(
"="),r=(e===-1?t:t.slice(0,e)).replaceAll("-","+").replaceAll("_","/").replaceAll(/[^A-Za-z0-9+/]+/g,"");return nu(r.length%
4===1?r.slice(0,-1):r)}}var eu,tu,nu,wc,_c,vc,Sc,kc,ru,yi=G(()=>{"use strict";j();ne();eu=Object.assign(Object.create(null),
{utf8:"utf8","utf-8":"utf8",latin1:"latin1",binary:"latin1",ascii:"ascii",utf16le:"utf16le","utf-16le":"utf16le",ucs2:"u\
tf16le","ucs-2":"utf16le",hex:"hex",base64:"base64",base64url:"base64url"}),{fromHex:tu,fromBase64:nu}=b,{toHex:wc,toBase64:_c}=
b.prototype,{atob:vc,btoa:Sc}=globalThis,{fromCharCode:kc}=ft,ru=8192});function ut(t,e){return new TypeError(`The "${t}" argument must be of type ${e}`)}function lt(t,e,r=2147483647){if(typeof t!=
"number")throw ut(e,"number");if(!(t>=0&&t<=r))throw new RangeError(`The value of "${e}" is out of range: ${t}`)}function ct(t,e,r=2147483647){
if(lt(t,e,r),!Number.isInteger(t))throw new RangeError(`The value of "${e}" must be an integer: ${t}`)}function qt(t,e){
if(!(t instanceof Uint8Array))throw ut(e,"Buffer or Uint8Array")}function gi(t,e){if(typeof t!="string")throw ut(e,"stri\
ng")}function Ce(t,e){return t===void 0?e:Math.trunc(Number(t))||0}var iu=G(()=>{"use strict"});function qn(t,e,r){if(typeof t!="number")throw new TypeError('The "offset" argument must be of type number');if(!Number.
isInteger(t)||t<0||t+e>r)throw new RangeError(`The value of "offset" is out of range: ${t}`)}function lu(t,e,r){if(t<e||
t>r)throw new RangeError(`The value of "value" is out of range: ${t}`)}function su(t){if(typeof t!="number")throw new TypeError(
'The "byteLength" argument must be of type number');if(!Number.isInteger(t)||t<1||t>Rc)throw new RangeError(`The value o\
f "byteLength" is out of range: ${t}`)}function Pc(t,[e,r,n,o,i]){let s=uu[`get${r}`],a=uu[`set${r}`],u=typeof o=="bigin\
t";for(let l of n===1?[""]:["LE","BE"]){let c=function(d=0){return qn(d,n,this.length),Reflect.apply(s,au(this),[d,l==="\
LE"])},f=function(d,h=0){let p=u?d:Number(d);return lu(p,o,i),qn(h,n,this.length),Reflect.apply(a,au(this),[h,p,l==="LE"]),
h+n};cu(t,e+l,c,f)}}function cu(t,e,r,n){for(let o of new Set([e,e.replace("UInt","Uint")]))t[`read${o}`]=r,t[`write${o}`]=
n}function xc(t,e,r){cu(t,`${e?"Int":"UInt"}${r?"LE":"BE"}`,function(i,s){if(i===void 0)throw new TypeError('The "offset\
" argument must be of type number');su(s),qn(i,s,this.length);let a=0;for(let u=0;u<s;u+=1)a=a*256+this[i+(r?s-1-u:u)];return e&&
a>=2**(8*s-1)?a-2**(8*s):a},function(i,s,a){su(a);let u=Number(i),l=2**(8*a);lu(u,e?-l/2:0,e?l/2-1:l-1),qn(s,a,this.length);
let c=Math.trunc(u);c<0&&(c+=l);for(let f=0;f<a;f+=1)this[s+(r?f:a-1-f)]=c%256,c=Math.floor(c/256);return s+a})}function fu(){
let t={};for(let e of Ec)Pc(t,e);for(let e of[!0,!1])for(let r of[!0,!1])xc(t,e,r);return t}var Ec,Rc,au,uu,du=G(()=>{"u\
se strict";Ec=[["Int8","Int8",1,-128,127],["UInt8","Uint8",1,0,255],["Int16","Int16",2,-32768,32767],["UInt16","Uint16",
2,0,65535],["Int32","Int32",4,-2147483648,2147483647],["UInt32","Uint32",4,0,4294967295],["Float","Float32",4,-1/0,1/0],
["Double","Float64",8,-1/0,1/0],["BigInt64","BigInt64",8,-(2n**63n),2n**63n-1n],["BigUInt64","BigUint64",8,0n,2n**64n-1n]],
Rc=6;au=t=>new DataView(t.buffer,t.byteOffset,t.byteLength),uu=DataView.prototype});function wi(t,e,r,n,o){let i=n,s;if(typeof r=="string"?(i=r,s=Number.NaN):s=Math.max(-hu-1,Math.min(hu,Number(r))),Number.
isNaN(s)&&(s=o?0:t.length),s=Math.trunc(s),typeof e=="number")return bi(t,Uint8Array.of(e),s,o,1);let a=i===void 0?"utf8":
ir(i),u=a==="utf16le"?2:1;if(typeof e=="string")return bi(t,sr(e,a??$t(i)),s,o,u);if(e instanceof Uint8Array)return bi(t,
e,s,o,u);throw new TypeError('The "value" argument must be one of type number, string, Buffer or Uint8Array')}function bi(t,e,r,n,o){
let{length:i}=t,s=r<0?r+i:r;if(s<0){if(!n&&e.length>0)return-1;s=0}if(e.length===0)return Math.min(s,i);if(s+e.length>i){
if(n)return-1;s=i-e.length}if(s<0||e.length<o)return-1;let[a,u]=[Lr(t),Lr(e)],l=n?1:-1;for(let c=s-s%o;c>=0&&c<i;c+=l)if(c=
n?a.indexOf(u,c):a.lastIndexOf(u,c),c===-1||c%o===0)return c;return-1}function In(t,e){let r=Math.min(t.length,e.length);
for(let n=0;n<r;n+=1){let o=t[n]-e[n];if(o!==0)return Math.sign(o)}return Math.sign(t.length-e.length)}var hu,pu=G(()=>{
"use strict";yi();hu=2147483647});var _u={};zn(_u,{Blob:()=>X,Buffer:()=>jc,File:()=>$e,INSPECT_MAX_BYTES:()=>vi,atob:()=>Uc,btoa:()=>Mc,constants:()=>Ic,
isAscii:()=>Fc,isUtf8:()=>Nc,kMaxLength:()=>$c,kStringMaxLength:()=>qc});function _i(t){return function(){if(this.length%
t!==0)throw new RangeError(`Buffer size must be a multiple of ${t*8}-bits`);for(let r=0;r<this.length;r+=t)this.subarray(
r,r+t).reverse();return this}}function jr(t,e,r){lt(t,"size");let n=new be(t);return e===void 0||e===0?n:n.fill(e,r)}function Un(t,e,r){
if(typeof t=="string"){let n=sr(t,typeof e=="string"&&e!==""?$t(e):"utf8");return new be(n.buffer,n.byteOffset,n.length)}
if(typeof t=="object"&&t!==null){if(gu(t))return Cc(t,e,r);let n=typeof t.valueOf=="function"?t.valueOf():t;if(n!==t&&(typeof n==
"string"||typeof n=="object"&&n!==null))return Un(n,e,r);let o=Oc(t);if(o!==void 0)return new be(o);let{[Symbol.toPrimitive]:i}=t;
if(typeof i=="function"){let s=Reflect.apply(i,t,["string"]);if(typeof s=="string")return Un(s,e)}}throw new TypeError("\
The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object.")}function gu(t){
return t instanceof ArrayBuffer||typeof SharedArrayBuffer=="function"&&t instanceof SharedArrayBuffer}function Cc(t,e,r){
let n=Ce(e,0),o=t.byteLength-n,i=r===void 0?o:Math.max(0,Ce(r,0));if(o<0||i>o)throw new RangeError(`"${o<0?"offset":"len\
gth"}" is outside of buffer bounds`);return new be(t,n,i)}function Oc(t){let{length:e,type:r,data:n}=t;return e!==void 0?
typeof e=="number"&&e>0?Array.from(t):[]:r==="Buffer"&&Array.isArray(n)?n:void 0}function $r(t,e,r){if(typeof t!="number")
return Un(t,e,r);if(typeof e=="string")throw ut("string","string");return jr(t)}function bu(t,e){for(let[r,n]of Object.entries(
e))Reflect.defineProperty(t,r,{value:n,writable:!0,enumerable:!1,configurable:!0})}function Nc(t){return U(wu(t),"utf-8",
!0,!0)!==void 0}function Fc(t){return wu(t).every(e=>e<128)}function wu(t){return J(t)?new Uint8Array(t.buffer,t.byteOffset,
t.byteLength):new Uint8Array(t)}var yu,vi,Bc,be,Lc,jc,$c,qc,Ic,Uc,Mc,vu=G(()=>{"use strict";Qt();yi();iu();du();pu();j();
ne();yu=2**30-1,vi=50,Bc=Symbol.for("nodejs.util.inspect.custom"),be=class extends Uint8Array{toString(e,r,n){let o=Math.
max(0,Ce(r,0)),i=Math.min(this.length,Ce(n,this.length));return i<=o?"":mi(this.subarray(o,i),e===void 0?"utf8":$t(e))}write(e,r,n,o){
let[i,s,a]=[o,r??0,n];typeof s=="string"&&a===void 0&&([i,s]=[s,0]),ct(s,"offset",this.length);let u=this.length-s;typeof a==
"string"&&([i,a]=[a,u]),a??=u,ct(a,"length",this.length),gi(e,"argument");let l=i?$t(i):"utf8",c=sr(e,l),f=Math.min(u,a,
c.length);if(l==="utf16le"&&(f-=f%2),l==="utf8")for(;f<c.length&&(c[f]&192)===128;)f-=1;return this.set(f===c.length?c:c.
subarray(0,f),s),f}fill(e,r,n,o){let[i,s,a]=[o,r,n],u=typeof e=="boolean"?Number(e):e;if(typeof u=="string"&&(typeof s==
"string"?[i,s,a]=[s,void 0,void 0]:typeof a=="string"&&([i,a]=[a,void 0]),i!=null&&i!==""&&gi(i,"encoding"),u=u===""?0:sr(
u,i?$t(i):"utf8")),s??=0,a??=this.length,lt(s,"offset"),lt(a,"end",this.length),s>=a)return this;if(!J(u))return super.fill(
Number(u)||0,s,a);let l=new Uint8Array(u.buffer,u.byteOffset,u.byteLength);if(l.length===0)throw new TypeError('The argu\
ment "value" is invalid');let c=this.subarray(s,a);c.set(l.subarray(0,c.length));for(let f=l.length;f<c.length;f*=2)c.copyWithin(
f,0,f);return this}slice(e,r){return this.subarray(e,r)}indexOf(e,r,n){return wi(this,e,r,n,!0)}lastIndexOf(e,r,n){return wi(
this,e,r,n,!1)}includes(e,r,n){return this.indexOf(e,r,n)!==-1}equals(e){return qt(e,"otherBuffer"),this.length===e.length&&
In(this,e)===0}compare(e,r=0,n,o=0,i=this.length){qt(e,"target");let s=n??e.length;return ct(r,"targetStart"),ct(s,"targ\
etEnd",e.length),ct(o,"sourceStart"),ct(i,"sourceEnd",this.length),In(this.subarray(o,Math.max(o,i)),e.subarray(r,s))}copy(e,r,n,o){
qt(e,"target");let i=Ce(r,0),s=Ce(n,0),a=Ce(o,this.length);lt(i,"targetStart"),lt(s,"sourceStart",this.length),lt(a,"sou\
rceEnd",1/0);let u=this.subarray(s,Math.max(s,Math.min(a,s+e.length-i)));return u.length>0&&e.set(u,i),u.length}toJSON(){
return{type:"Buffer",data:[...this]}}[Bc](){let e=mi(this.subarray(0,vi),"hex").replaceAll(/..(?=.)/g,"$& "),r=this.length-
vi;return`<Buffer ${e}${r>0?` ... ${r} more byte${r>1?"s":""}`:""}>`}get parent(){return this.buffer}get offset(){return this.
byteOffset}};Lc={from:Un,alloc:jr,allocUnsafe:t=>jr(t),allocUnsafeSlow:t=>jr(t),of:(...t)=>new be(t),isBuffer:t=>t instanceof
be,isEncoding:t=>typeof t=="string"&&ir(t)!==void 0,byteLength(t,e){if(typeof t=="string")return ou(t,ir(e)??"utf8");if(J(
t)||typeof t=="object"&&t!==null&&gu(t))return t.byteLength;throw ut("string","string or an instance of Buffer or ArrayB\
uffer")},compare(t,e){return qt(t,"buf1"),qt(e,"buf2"),In(t,e)},concat(t,e){if(!Array.isArray(t))throw ut("list","Array");
let r=e??t.reduce((i,s)=>i+(s.length??0),0);ct(r,"length");let n=jr(r),o=0;for(let i of t)qt(i,"list"),o<r&&n.set(i.subarray(
0,r-o),o),o+=i.length;return n},copyBytesFrom(t,e=0,r){if(!J(t)||t instanceof DataView)throw ut("view","TypedArray");let n=t,
o=r===void 0?n.length:Ce(e,0)+Ce(r,0),i=n.slice(Ce(e,0),o);return new be(i.buffer,i.byteOffset,i.byteLength)}};Object.setPrototypeOf(
$r,Uint8Array);$r.prototype=be.prototype;bu($r,{...Lc,name:"Buffer",poolSize:65536});bu(be.prototype,{...fu(),swap16:_i(
2),swap32:_i(4),swap64:_i(8),constructor:$r,toLocaleString:be.prototype.toString});jc=$r,$c=2147483647,qc=yu,Ic={MAX_LENGTH:2147483647,
MAX_STRING_LENGTH:yu},Uc=globalThis.atob,Mc=globalThis.btoa});var Qc={};zn(Qc,{default:()=>Jc});j();ue();cr();var Ju=8;function H(t){try{if(!Ui(t))return`Uncaught ${we(t)}`;let e=dt(t),{cause:r}=t;for(let n=0;r!==void 0&&
n<Ju;n+=1){if(!Ui(r))return`${e}
caused by ${we(r)}`;e+=`
caused by ${dt(r)}`,{cause:r}=r}return e}catch{return"Uncaught value that throws when it is looked at"}}function Ui(t){return typeof t!=
"object"||t===null?!1:typeof t.stack=="string"&&typeof t.message=="string"}var _e=[];function Mi(t,e,r){if(!r){_e[_e.length]={promise:t,reason:e};return}for(let n=0;n<_e.length;n+=1)if(_e[n]?.promise===
t){_e[n]=_e[_e.length-1],_e.length-=1;return}}function Xe(){for(let t=0;t<_e.length;t+=1)host.log(1,`unhandled rejection\
: ${H(_e[t].reason)}`);_e.length=0}Ne();Ne();Qt();Qt();ue();j();Ne();ue();ne();var Tl=/\+/g;function Zo(t){let e=t.includes("+")?t.replace(Tl," "):t;if(!e.includes("%"))return e;try{return decodeURIComponent(
e)}catch{return El(e)}}function El(t){let e=L(t),r=new Uint8Array(e.length),n=0;for(let o=0;o<e.length;o+=1){let i=e[o]===
37?String.fromCharCode(e[o+1]??0,e[o+2]??0):"",s=/^[0-9a-f]{2}$/i.test(i);r[n]=s?Number.parseInt(i,16):e[o],n+=1,s&&(o+=
2)}return U(r.subarray(0,n),"utf-8",!1,!0)??""}function fa(t){return encodeURIComponent(t.toWellFormed()).replace(/%20/g,
"+").replace(/[!'()~]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}function wn(t){let e=[];for(let r of t.split(
"&")){if(r==="")continue;let n=r.indexOf("=");e.push(n===-1?[Zo(r),""]:[Zo(r.slice(0,n)),Zo(r.slice(n+1))])}return e}var xe=class{#e=[];#t;constructor(e=""){
if(typeof e=="function")this.#t=e;else if(typeof e!="object"||e===null){let r=String(e);this.#e=wn(r.startsWith("?")?r.slice(
1):r)}else if(typeof e[Symbol.iterator]=="function")for(let r of e){let n=[...r];if(n.length!==2)throw new TypeError("Ea\
ch query pair must be an iterable [name, value] tuple");this.#e.push([Z(n[0]),Z(n[1])])}else for(let[r,n]of Object.entries(
e))this.#e.push([Z(r),Z(n)])}static replace(e,r){e.#e=wn(r.startsWith("?")?r.slice(1):r)}#r(){this.#t?.(this.toString())}get size(){
return this.#e.length}append(e,r){this.#e.push([Z(e),Z(r)]),this.#r()}delete(e,r){let n=Z(e);this.#e=this.#e.filter(([o,
i])=>o!==n||r!==void 0&&i!==Z(r)),this.#r()}get(e){let r=Z(e);return this.#e.find(([n])=>n===r)?.[1]??null}getAll(e){let r=Z(
e);return this.#e.filter(([n])=>n===r).map(([,n])=>n)}has(e,r){let n=Z(e);return this.#e.some(([o,i])=>o===n&&(r===void 0||
i===Z(r)))}set(e,r){let n=Z(e),o=this.#e.find(([i])=>i===n);o===void 0?this.#e.push([n,Z(r)]):(o[1]=Z(r),this.#e=this.#e.
filter(i=>i===o||i[0]!==n)),this.#r()}sort(){this.#e.sort(([e],[r])=>e<r?-1:e>r?1:0),this.#r()}forEach(e,r){for(let[n,o]of this)
e.call(r,o,n,this)}*entries(){for(let e=0;e<this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())
yield e}*values(){for(let[,e]of this.entries())yield e}toString(){let e="";for(let[r,n]of this.#e)e+=`${e===""?"":"&"}${fa(
r)}=${fa(n)}`;return e}get[Symbol.toStringTag](){return"URLSearchParams"}static{F(this,e=>new Map(e.#e))}},_n=K(xe,"repl\
ace");Object.defineProperty(xe.prototype,Symbol.iterator,{value:xe.prototype.entries,writable:!0,configurable:!0});function Z(t){
return String(t).toWellFormed()}ne();var qe=class{#e=[];append(e,r,n){this.#e.push(da(e,r,n))}set(e,r,n){let o=da(e,r,n),i=this.#e.findIndex(([s])=>s===
o[0]);i===-1?this.#e.push(o):this.#e=this.#e.flatMap((s,a)=>a===i?[o]:s[0]===o[0]?[]:[s])}delete(e){this.#e=this.#e.filter(
([r])=>r!==String(e))}get(e){return this.#e.find(([r])=>r===String(e))?.[1]??null}getAll(e){return this.#e.filter(([r])=>r===
String(e)).map(([,r])=>r)}has(e){return this.#e.some(([r])=>r===String(e))}forEach(e,r){for(let[n,o]of this.entries())e.
call(r,o,n,this)}*entries(){for(let e=0;e<this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){
for(let[,e]of this.entries())yield e}get[Symbol.toStringTag](){return"FormData"}static{F(this,e=>e.#e)}};Object.defineProperty(
qe.prototype,Symbol.iterator,{value:qe.prototype.entries,writable:!0,configurable:!0});function da(t,e,r){let n=String(t).
toWellFormed();if(!(e instanceof X))return[n,String(e).toWellFormed()];if(e instanceof $e&&r===void 0)return[n,e];let o=r===
void 0?"blob":String(r);return[n,new $e([e],o,{type:e.type})]}function ha(t){return t.replace(/\r\n|\r|\n/g,"%0D%0A").replaceAll(
'"',"%22")}function ma(t){let e=`----formdata-${crypto.randomUUID()}`,r=[],n=o=>{r.push(L(o))};for(let[o,i]of t){let s=`\
--${e}\r
Content-Disposition: form-data; name="${ha(o)}"`;if(typeof i=="string")n(`${s}\r
\r
${i.replace(/\r\n|\r|\n/g,`\r
`)}\r
`);else{let a=i.type===""?"application/octet-stream":i.type;n(`${s}; filename="${ha(i.name)}"\r
Content-Type: ${a}\r
\r
`),r.push(bn.bytes(i)),n(`\r
`)}}return n(`--${e}--\r
`),{bytes:Q(r),type:`multipart/form-data; boundary=${e}`}}function ya(t,e){let r=e.split(";")[0]?.trim().toLowerCase();if(r===
"application/x-www-form-urlencoded"){let i=new qe;for(let[s,a]of wn(U(t,"utf-8",!1,!1)??""))i.append(s,a);return i}let n=/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.
exec(e),o=n?.[1]??n?.[2];if(r!=="multipart/form-data"||o===void 0)throw new TypeError(`"${e}" is no type of a form`);return Rl(
t,L(`\r
--${o}`))}function Rl(t,e){let r=new qe,n=Q([new b([13,10]),t]),o=ti(n,e,0);for(;o!==-1;){if(o+=e.length,n[o]===45&&n[o+
1]===45)return r;let i=ti(n,ei,o);if(i===-1)break;let s=ti(n,e,i+2);if(s===-1)break;let a=U(n.subarray(o,i),"utf-8",!1,!0)??
"";Pl(r,a,n.subarray(i+ei.length,Math.max(s,i+ei.length))),o=s}throw new TypeError("The multipart body does not end with\
 its boundary")}var ei=new b([13,10,13,10]);function Pl(t,e,r){let n=/^content-disposition:\s*form-data\b(.*)$/im.exec(e)?.[1]??
"",o=pa(/;\s*name="([^"]*)"/i.exec(n)?.[1]);if(o===void 0)throw new TypeError("A part of the multipart body has no name");
let i=pa(/;\s*filename="([^"]*)"/i.exec(n)?.[1]);if(i===void 0)t.append(o,U(r,"utf-8",!1,!1)??"");else{let s=/^content-type:\s*(.*?)\s*$/im.
exec(e)?.[1]??"text/plain";t.append(o,new $e([r],i,{type:s}))}}function pa(t){return t?.replace(/%0D|%0A|%22/gi,e=>decodeURIComponent(
e))}function ti(t,e,r){let[n=0]=e;for(let o=t.indexOf(n,r);o!==-1;o=t.indexOf(n,o+1)){let i=1;for(;i<e.length&&t[o+i]===
e[i];)i+=1;if(i===e.length)return o}return-1}j();Tr();ne();function vn(t){if(typeof t=="string")return{source:t,type:"text/plain;charset=UTF-8"};if(t==null)return{source:null,
type:void 0};if(gn(t)){if(t.locked)throw new A("The stream is locked");return{source:t,type:void 0}}if(J(t)||t instanceof
ArrayBuffer)return{source:V(t),type:void 0};if(t instanceof X)return{source:bn.bytes(t),type:t.type===""?void 0:t.type};
if(t instanceof xe)return{source:t.toString(),type:"application/x-www-form-urlencoded;charset=UTF-8"};if(t instanceof qe){
let{bytes:e,type:r}=ma(t);return{source:V(e),type:r}}return{source:`${t}`,type:"text/plain;charset=UTF-8"}}var Pt=class{#e=null;#t;#r=!1;static init(e,r){
e.#e=r}static take(e){if(e.#e===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new A("The body has already been\
 used");return e.#r=!0,e.#t??e.#e}static split(e){let r=e.#e;if(r===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new A(
"The body has already been used");if(typeof r=="string"||r instanceof b)return r;let[n,o]=e.body.tee();return e.#e=n,e.#t=
n,o}get body(){let e=this.#e;return e===null?null:(this.#t===void 0&&(gn(e)?this.#t=e:typeof e=="string"?this.#t=pe().fromBytes(
L(e)):e instanceof b?this.#t=pe().fromBytes(e.slice()):this.#t=pe().fromPull(e)),this.#t)}get bodyUsed(){return this.#r||
this.#t!==void 0&&pe().isDisturbed(this.#t)}async#n(){let e=W.take(this);return e===null?"":typeof e=="string"||e instanceof
b?e:xl(e)}async#o(){let e=await this.#n();return typeof e=="string"?L(e):e.slice()}async text(){let e=await this.#n();return typeof e==
"string"?e.toWellFormed().replace(/^\uFEFF/,""):U(e,"utf-8",!1,!1)??""}async json(){return N(await this.text())}async arrayBuffer(){
return(await this.#o()).buffer}async bytes(){return this.#o()}async blob(){return new X([await this.#o()],{type:this.headers.
get("content-type")??""})}async formData(){return ya(await this.#o(),this.headers.get("content-type")??"")}},W=K(Pt,"ini\
t","take","split");async function xl(t){let e=[],r=Er(t);for(;;){let n=await r.pull();if(n===void 0)return Q(e);e.push(n)}}
function Er(t){if(!gn(t))return t;let e=t.getReader();return{async pull(){let{done:r,value:n}=await e.read();if(!r){if(!(n instanceof
b)){let o=new A("A body's stream must give Uint8Arrays");throw await e.cancel(o),o}return n}},cancel(){e.cancel().catch(
()=>{})}}}Ne();ue();j();var Bl=/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/,Cl=/[\0\r\n]|[^\0-\xFF]/,Ol=/^[\t\n\r ]+|[\t\n\r ]+$/g,ga=Object.assign(
Object.create(null),{"content-type":"content-type","Content-Type":"content-type","content-length":"content-length","cach\
e-control":"cache-control",location:"location","set-cookie":"set-cookie"});function Xt(t){let e=typeof t=="string"?t:String(
t),r=ga[e];if(r!==void 0)return r;if(!Bl.test(e))throw new A(`Header name must be a valid HTTP token ["${e}"]`);return ga[e]=
e.toLowerCase()}var Ll=Object.assign(Object.create(null),{"application/json":!0,"application/json; charset=utf-8":!0,"te\
xt/html":!0,"text/html; charset=UTF-8":!0,"text/html; charset=utf-8":!0,"text/plain":!0,"text/plain; charset=utf-8":!0,"\
text/plain; charset=UTF-8":!0,"text/plain;charset=UTF-8":!0});function ri(t,e){let r=typeof e=="string"?e:String(e);if(Ll[r]===
!0)return r;if((r.charCodeAt(0)<=32||r.charCodeAt(r.length-1)<=32)&&(r=r.replace(Ol,"")),Cl.test(r))throw new A(`Invalid\
 value of the header "${t}"`);return r}var D=class t{#e=[];#t=!1;constructor(e){if(e!=null){if(typeof e!="object")throw new A(
"Headers are made of an object or a list of pairs");if(#e in e)this.#e=e.#e.slice();else if(typeof e[Symbol.iterator]=="\
function")for(let r of e){let n=[...r];if(n.length!==2)throw new A("Each header must be a [name, value] pair");this.append(
n[0],n[1])}else{let r=Object.keys(e);for(let n=0;n<r.length;n+=1){let o=r[n],i=Xt(o);this.#e.push(i,ri(i,e[o]))}}}}static parse(e){
let r=new t,n=r.#e,o=0;for(let i=e.indexOf(`\r
`);i!==-1;i=e.indexOf(`\r
`,o)){let s=e.indexOf(": ",o);s!==-1&&s<i&&n.push(e.slice(o,s).toLowerCase(),e.slice(s+2,i)),o=i+2}return r.#t=!0,r}static freeze(e){
return e.#t=!0,e}static toLines(e){let r=e.#e,n="";for(let o=0;o<r.length;o+=2)n+=`${r[o]}: ${r[o+1]}
`;return n}#r(){if(this.#t)throw new A("These headers cannot be changed")}append(e,r){let n=Xt(e),o=ri(n,r);this.#r(),this.#e.
push(n,o)}delete(e){let r=Xt(e);this.#r();let n=this.#e;if(n.includes(r)){this.#e=[];for(let o=0;o<n.length;o+=2)n[o]!==
r&&this.#e.push(n[o],n[o+1])}}get(e){let r=Xt(e),n=this.#e,o=null;for(let i=0;i<n.length;i+=2)n[i]===r&&(o=o===null?n[i+
1]:`${o}, ${n[i+1]}`);return o}getSetCookie(){return this.#e.filter((e,r)=>r%2===1&&this.#e[r-1]==="set-cookie")}has(e){
let r=Xt(e);for(let n=0;n<this.#e.length;n+=2)if(this.#e[n]===r)return!0;return!1}set(e,r){let n=Xt(e),o=ri(n,r);this.#r();
let i=this.#e;for(let s=0;s<i.length;s+=2){if(i[s]!==n)continue;let a=i.slice(s+2);i.length=s,i.push(n,o);for(let u=0;u<
a.length;u+=2)a[u]!==n&&i.push(a[u],a[u+1]);return}i.push(n,o)}#n(){let e=this.#e,r=new Map;for(let n=0;n<e.length;n+=2){
let o=e[n],i=e[n+1],s=r.get(o);r.set(o,s===void 0?i:`${s}, ${i}`)}return[...r.keys()].toSorted().flatMap(n=>n==="set-coo\
kie"?this.getSetCookie().map(o=>[n,o]):[[n,r.get(n)??""]])}forEach(e,r){for(let[n,o]of this.entries())e.call(r,o,n,this)}*entries(){
yield*this.#n()}*keys(){for(let[e]of this.#n())yield e}*values(){for(let[,e]of this.#n())yield e}get[Symbol.toStringTag](){
return"Headers"}static{F(this,e=>Object.fromEntries(e.#n()))}},Ie=K(D,"parse","freeze","toLines");Object.defineProperty(
D.prototype,Symbol.iterator,{value:D.prototype.entries,writable:!0,configurable:!0});ue();j();ue();j();function Sn(t,e){let r=e===void 0?host.url(String(t)):host.url(String(t),String(e));return r===void 0?void 0:N(r)}function kn(t){
let e=Sn(t,void 0);if(e===void 0)throw new A(`Invalid URL: ${String(t)}`);return e.href}var He=class t{#e;#t;constructor(e,r){
let n=Sn(e,r);if(n===void 0){let o=new A("Invalid URL");throw Object.assign(o,{code:"ERR_INVALID_URL",input:String(e)}),
o}this.#e=n}static canParse(e,r){return Sn(e,r)!==void 0}static parse(e,r){return t.canParse(e,r)?new t(e,r):null}#r(e,r){
this.#e=N(host.setUrl(this.#e.href,e,String(r))),this.#t!==void 0&&(e==="search"||e==="href")&&_n.replace(this.#t,this.#e.
search)}get href(){return this.#e.href}set href(e){let r=Sn(e,void 0);if(r===void 0)throw new A("Invalid URL");this.#e=r,
this.#t!==void 0&&_n.replace(this.#t,r.search)}get origin(){return this.#e.origin}get protocol(){return this.#e.protocol}set protocol(e){
this.#r("protocol",e)}get username(){return this.#e.username}set username(e){this.#r("username",e)}get password(){return this.#e.
password}set password(e){this.#r("password",e)}get host(){return this.#e.host}set host(e){this.#r("host",e)}get hostname(){
return this.#e.hostname}set hostname(e){this.#r("hostname",e)}get port(){return this.#e.port}set port(e){this.#r("port",
e)}get pathname(){return this.#e.pathname}set pathname(e){this.#r("pathname",e)}get search(){return this.#e.search}set search(e){
this.#r("search",e)}get hash(){return this.#e.hash}set hash(e){this.#r("hash",e)}get searchParams(){return this.#t===void 0&&
(this.#t=new xe(e=>{this.#e=N(host.setUrl(this.#e.href,"search",e))}),_n.replace(this.#t,this.#e.search)),this.#t}toString(){
return this.#e.href}toJSON(){return this.#e.href}get[Symbol.toStringTag](){return"URL"}static{F(this,e=>({...e.#e}))}};var An=Symbol("made"),Rr=class t extends Pt{#e=200;#t="";#r;#n="";#o=!1;#i="default";constructor(e,r={}){if(super(),e===
An){this.#r=new D;return}let{status:n,statusText:o,headers:i}=r??{};if(n!==void 0&&(this.#e=$l(n)),o!==void 0&&(this.#t=
ql(o)),this.#r=new D(i),e==null)return;if(jl(this.#e))throw new A(`Response with status ${this.#e} cannot have a body`);
if(typeof e=="string"){W.init(this,e),this.#r.has("content-type")||this.#r.append("content-type","text/plain;charset=UTF\
-8");return}let{source:s,type:a}=vn(e);W.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.append("content-\
type",a)}static isOne(e){return typeof e=="object"&&e!==null&&#e in e}static of({status:e,statusText:r,headers:n,url:o,redirected:i,
source:s,type:a="basic"}){let u=new t(An);return u.#e=e,u.#t=r,u.#r=Ie.freeze(n),u.#n=o,u.#o=i,u.#i=a,W.init(u,s),u}static json(e,r={}){
let n=Ge(e);if(n===void 0)throw new A("The data is not JSON serializable");let o=new D(r.headers);return o.has("content-\
type")||o.append("content-type","application/json"),new t(n,{...r,headers:o})}static redirect(e,r=302){let n=kn(e);if(![
301,302,303,307,308].includes(r))throw new RangeError(`Invalid status code ${r}`);let o=new t(null,{status:r,headers:{location:n}});
return Ie.freeze(o.#r),o}static error(){let e=new t(An);return e.#e=0,e.#i="error",Ie.freeze(e.#r),e}get status(){return this.#e}get ok(){
return this.#e>=200&&this.#e<=299}get statusText(){return this.#t}get headers(){return this.#r}get url(){return this.#n}get redirected(){
return this.#o}get type(){return this.#i}clone(){let e=new t(An);return e.#e=this.#e,e.#t=this.#t,e.#r=new D(this.#r),e.#n=
this.#n,e.#o=this.#o,e.#i=this.#i,W.init(e,W.split(this)),e}get[Symbol.toStringTag](){return"Response"}static{F(this,e=>{
let{status:r,statusText:n,headers:o,url:i,redirected:s,type:a,ok:u}=e;return{status:r,statusText:n,headers:o,ok:u,redirected:s,
type:a,url:i}})}},xt=K(Rr,"isOne","of");function jl(t){return t===204||t===205||t===304}function $l(t){let e=Math.trunc(
Number(t));if(!(e>=200&&e<=599))throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');return e}
function ql(t){let e=String(t);if(!/^[\t\x20-\x7E\x80-\xFF]*$/.test(e))throw new A("Invalid statusText");return e}ne();j();var Bt={waiting:Object.create(null),onError:t=>host.fail(H(t))};function Tn(t){Bt.onError=t}function Pr(t){Bt.onError(
t)}function oe(t,e,...r){let n=host.start(e,...r);return Bt.waiting[n]=t,n}function En(t){Bt.waiting[t]!==void 0&&(delete Bt.
waiting[t],host.cancel(t))}function Be(t,...e){return new Je((r,n)=>{oe((i,s)=>{i?r(s):n(Ct(s))},t,...e)})}function ba(){
let t=host.take();if(t===void 0)return!1;let e=host.takenOk(),r=host.takenValue(),n=Bt.waiting[t];if(n===void 0)return!0;
delete Bt.waiting[t];try{n(e,r)}catch(o){Pr(o)}return!0}function Ct(t){let{name:e,message:r}=N(t);return e==="Error"?new Ur(
r):e==="TypeError"?new TypeError(r):new DOMException(r,e)}j();Ne();Ne();var wa,nt=class t{static{wa=e=>e.#e}static NONE=0;static CAPTURING_PHASE=1;static AT_TARGET=2;static BUBBLING_PHASE=3;#e={
target:null,current:null,stopped:!1,prevented:!1,dispatched:!1};type;bubbles;cancelable;composed;isTrusted=!1;timeStamp=host.
monotonicMs();constructor(e,r={}){if(arguments.length===0)throw new TypeError("An event needs a type");this.type=String(
e),this.bubbles=!!r.bubbles,this.cancelable=!!r.cancelable,this.composed=!!r.composed}get target(){return this.#e.target}get srcElement(){
return this.#e.target}get currentTarget(){return this.#e.current}get eventPhase(){return this.#e.current===null?t.NONE:t.
AT_TARGET}get defaultPrevented(){return this.#e.prevented}get returnValue(){return!this.#e.prevented}composedPath(){let{
current:e}=this.#e;return e===null?[]:[e]}preventDefault(){this.cancelable&&(this.#e.prevented=!0)}stopPropagation(){}stopImmediatePropagation(){
this.#e.stopped=!0}},Rn=class extends nt{detail;constructor(e,r={}){super(e,r),this.detail=r.detail??null}},Zt=class{#e=[];addEventListener(e,r,n){
if(r==null)return;let{once:o,signal:i,capture:s}=typeof n=="object"?n:{capture:n};if(i?.aborted===!0)return;let a=String(
e),u=!!s,l=c=>c.type===a&&c.callback===r&&c.capture===u;this.#e.some(l)||(this.#e.push({type:a,callback:r,capture:u,once:!!o,
removed:!1}),i?.addEventListener("abort",()=>this.removeEventListener(a,r,u),{once:!0}))}removeEventListener(e,r,n){let o=!!(typeof n==
"object"?n.capture:n);this.#e=this.#e.filter(i=>{let s=i.type===String(e)&&i.callback===r&&i.capture===o;return s&&(i.removed=
!0),!s})}dispatchEvent(e){if(!(e instanceof nt))throw new TypeError("Only an Event can be dispatched");let r=wa(e);if(r.
current!==null)throw new DOMException("The event is already being dispatched","InvalidStateError");Object.assign(r,{target:this,
current:this,stopped:!1});for(let n of this.#e.filter(({type:o})=>o===e.type)){if(n.removed||r.stopped)continue;let{callback:o}=n;
n.once&&this.removeEventListener(n.type,o,n.capture);try{typeof o=="function"?o.call(this,e):o.handleEvent(e)}catch(i){Pr(
i)}}return r.current=null,!r.prevented}};var xr=Symbol("abort"),it=class t extends Zt{#e=!1;#t;#r=[];#n=null;constructor(e){if(super(),e!==xr)throw new TypeError(
"Illegal constructor")}static abort(e){let r=new t(xr);return ot.fire(r,e),r}static timeout(e){let r=new t(xr);return oe(
()=>ot.fire(r,new DOMException("The operation timed out.","TimeoutError")),"sleep",e),r}static any(e){let r=[...e],n=r.find(
i=>i.aborted);if(n!==void 0)return t.abort(n.reason);let o=new t(xr);for(let i of r)ot.follow(i,s=>ot.fire(o,s));return o}static follow(e,r){
return e.#r.push(r),()=>{e.#r=e.#r.filter(n=>n!==r)}}static fire(e,r){if(e.#e)return;e.#e=!0,e.#t=r===void 0?new DOMException(
"This operation was aborted","AbortError"):r;let n=e.#r;e.#r=[];for(let o of n)o(e.#t);e.dispatchEvent(new nt("abort"))}get aborted(){
return this.#e}get reason(){return this.#t}get onabort(){return this.#n}set onabort(e){this.#n!==null&&this.removeEventListener(
"abort",this.#n),this.#n=typeof e=="function"?e:null,this.addEventListener("abort",this.#n)}throwIfAborted(){if(this.#e)
throw this.#t}get[Symbol.toStringTag](){return"AbortSignal"}},ot=K(it,"follow","fire"),er=class{#e=new it(xr);get signal(){
return this.#e}abort(e){ot.fire(this.#e,e)}get[Symbol.toStringTag](){return"AbortController"}};ue();j();var ni=Symbol("arriving"),Il=65536,Ul=/^(?:connect|trace|track)$/i,Ml=/^(?:delete|get|head|options|post|put)$/i,Ot=class t extends Pt{#e;#t;#r;#n;#o="\
follow";constructor(e,r={}){if(super(),e===ni)return;let n=typeof e=="object"&&e!==null&&#e in e?e:void 0;this.#t=n===void 0?
kn(e):n.url,this.#e=r.method===void 0?n?.method??"GET":Fl(r.method),this.#r=new D(r.headers??n?.headers);let o=r.signal===
void 0?n?.signal:r.signal;o instanceof it&&(this.#n=o),this.#o=r.redirect??n?.redirect??"follow";let i=r.body!==void 0&&
r.body!==null;if(!(!i&&n===void 0)){if(i&&(this.#e==="GET"||this.#e==="HEAD"))throw new A("Request with GET/HEAD method \
cannot have body");if(i){let{source:s,type:a}=vn(r.body);W.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.
append("content-type",a)}else n!==void 0&&r.body===void 0&&W.init(this,W.take(n))}}static arriving(){return new t(ni)}static arrive(e){
W.init(e,{async pull(){let r=await Be("body",Il);return r===void 0?void 0:new b(r)},cancel:()=>{}})}get method(){return this.#e??=
host.request("method")}get url(){return this.#t??=Nl()}get headers(){return this.#r??=Ie.parse(host.request("headers"))}get signal(){
return this.#n??=new er().signal}get redirect(){return this.#o}get cache(){return"default"}get credentials(){return"same\
-origin"}get destination(){return""}get duplex(){return"half"}get integrity(){return""}get keepalive(){return!1}get mode(){
return"cors"}get referrer(){return"about:client"}get referrerPolicy(){return""}clone(){let e=new t(ni);return e.#e=this.
method,e.#t=this.url,e.#r=new D(this.headers),e.#n=this.#n,e.#o=this.#o,W.init(e,W.split(this)),e}get[Symbol.toStringTag](){
return"Request"}static{F(this,e=>({method:e.method,url:e.url,headers:e.headers}))}},oi=K(Ot,"arriving","arrive");function Nl(){
let t=host.request("path"),e=host.request("query");return`${`${host.request("scheme")||"http"}://${host.request("host")||
"localhost"}`}${t.startsWith("/")?"":"/"}${t}${e===""?"":`?${e}`}`}function Fl(t){let e=String(t);if(!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.
test(e)||Ul.test(e))throw new A(`'${e}' is not a valid HTTP method.`);return Ml.test(e)?e.toUpperCase():e}ne();var ie={settled:!1,begun:!1,sending:!1,waiting:0};function xn(t,e,r){let n=oi.arriving(),o={...r.env},i={waitUntil(s){
ie.waiting+=1,Qe(ur(s),Sa,zl)},passThroughOnException(){},props:{}};return s=>{Tn(Pn),s&&oi.arrive(n);try{let a=ae(e,t,[
n,o,i]);xt.isOne(a)?Br(a):typeof a=="object"&&a!==null&&qr(a)===Ir?Qe(a,Br,Pn):Qe(ur(a),Br,Pn)}catch(a){Pn(a)}}}function Br(t){
if(!ie.settled){ie.settled=!0;try{if(!xt.isOne(t))throw new A(`fetch must return a Response, found ${t===null?"null":typeof t}`);
if(t.status===0)throw new A("Response.error() cannot be sent");let e=Ie.toLines(t.headers),r=W.take(t);if(r===null||typeof r==
"string"||r instanceof b){ie.waiting===0?(Xe(),host.respond(t.status,t.statusText,e,typeof r=="string"?Ar(r):r??void 0)):
(host.respondHead(t.status,t.statusText,e),_a(r===null?void 0:typeof r=="string"?L(r):r));return}host.respondHead(t.status,
t.statusText,e),_a(r)}catch(e){host.fail(H(e))}}}function _a(t){ie.begun=!0,ie.sending=!0,Qe(Wl(t),Dl,e=>host.fail(H(e)))}
async function Wl(t){if(t===void 0)return;if(t instanceof b){await Be("write",t);return}let e=Er(t);if(host.request("met\
hod")==="HEAD"){e.cancel();return}for(;;){let r=await e.pull();if(r===void 0)return;if(r.length>0&&await Be("write",r)===
!1){e.cancel();return}}}function Dl(){ie.sending=!1,ie.waiting>0&&host.finish(),va()}function va(){!ie.begun||ie.sending||
ie.waiting>0||(Xe(),host.end())}function Sa(){ie.waiting-=1,va()}function zl(t){host.log(1,`ctx.waitUntil: ${H(t)}`),Sa()}
function Pn(t){ie.settled?host.log(1,`after the response: ${H(t)}`):(ie.settled=!0,host.fail(H(t)))}function ka(t){if(typeof t!="object"||t===null){Xe(),host.respond(200,void 0,"",void 0);return}if(t instanceof Ur)throw t;
if(xt.isOne(t)){Br(t);return}let{statusCode:e,headers:r,body:n,isBase64Encoded:o}=t,i=typeof e=="number"?e:200;if(!(i>=200&&
i<=599)||i%1!==0)throw new A(`statusCode must be a whole number from 200 to 599, found ${i}`);let s=typeof n=="object"&&
n!==null&&!J(n)&&!(n instanceof Mr),a="",u=!s;if(typeof r=="object"&&r!==null){let l=Pi(r);for(let c=0;c<l.length;c+=1){
let f=l[c],d=r[f];if(!u&&f.length===12&&f.toLowerCase()==="content-type"&&(u=!0),typeof d=="string")a+=ii(f,d);else if(xi(
d))for(let h=0;h<d.length;h+=1)a+=ii(f,ft(d[h]));else a+=ii(f,ft(d))}}u||(a+=`content-type: application/json
`),Xe(),host.respond(i,void 0,a,s?Ar(Ge(n)):Vl(n,o))}function Vl(t,e){if(typeof t=="string")return e===!0?Nr(t):Ar(t);if(!(typeof t!=
"object"||t===null))return t instanceof Bi?V(t):t}var Hl=Object.assign(Object.create(null),{"content-type":!0,"Content-T\
ype":!0,"cache-control":!0,"Cache-Control":!0,"set-cookie":!0,"Set-Cookie":!0,location:!0,Location:!0});function ii(t,e){
if(Hl[t]===void 0&&(t===""||t.includes(":")||t.includes(`
`)))throw new A(`${Ge(t)} is no name of a header`);if(e.includes(`
`))throw new A(`the header ${t} has a line break in its value`);return t+": "+e+`
`}j();ne();var Bn={text:"",isBase64Encoded:!1},si={__proto__:null,value:void 0,writable:!0,enumerable:!0,configurable:!0};
function tr(t,e,r){si.value=r,ar(t,e,si),si.value=void 0}function me(t,e,r){let n=!1,o;ar(t,e,{get(){return n||(o=r(),n=
!0,tr(t,e,o)),o},set(i){tr(t,e,i)},enumerable:!0,configurable:!0})}function Ta({parameters:t}){let e={};return me(e,"htt\
pMethod",()=>host.request("method")),me(e,"path",()=>host.request("path")),me(e,"rawPath",()=>host.request("path")),me(e,
"headers",Yl),me(e,"query",()=>host.request("query")),me(e,"rawQueryString",()=>host.request("query")),me(e,"queryString\
Parameters",()=>Jl(host.request("query"))),t.length>0&&me(e,"pathParameters",()=>Ql(t)),me(e,"requestContext",()=>({requestId:host.
request("id"),http:{method:host.request("method"),path:host.request("path")}})),me(e,"body",Kl),me(e,"isBase64Encoded",()=>Bn.
isBase64Encoded),e}function Ea(t){let e={functionName:t.name,functionVersion:"$LATEST",memoryLimitInMB:t.memoryMb,logGroupName:`\
/serverless-wasm/${t.name}`,logStreamName:"$LATEST",callbackWaitsForEmptyEventLoop:!1,getRemainingTimeInMillis:()=>{let r=host.
remainingMs();return r>0?Math.floor(r):0}};return me(e,"awsRequestId",()=>host.request("id")),e}function Ra(t){let e=U(t,
"utf-8",!0,!0);Bn.isBase64Encoded=e===void 0,Bn.text=e??lr(t)}function Kl(){let{text:t,isBase64Encoded:e}=Bn;if(e||!/^[\t\n\r ]*[[{]/.
test(t))return t;try{return N(t)}catch{return t}}function Yl(){let t={},e=Object.create(null);for(let r of host.request(
"headers").split(`\r
`)){let n=r.indexOf(": ");if(n===-1)continue;let o=r.slice(0,n),i=o.toLowerCase(),s=e[i],a=Gl(r.slice(n+2));s===void 0?(e[i]=
o,tr(t,o,a)):tr(t,s,`${t[s]}${i==="cookie"?"; ":", "}${a}`)}return t}function Gl(t){if(/^[\0-\x7F]*$/.test(t))return t;let e=V(
new Uint8Array(t.length));for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return U(e,"utf-8",!0,!0)??t}function Jl(t){if(t===
"")return;let e={};for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("="),o=Aa(n===-1?r:r.slice(0,n)),i=n===
-1?"":Aa(r.slice(n+1));tr(e,o,Object.hasOwn(e,o)?`${e[o]},${i}`:i)}return e}function Aa(t){let e=t.replaceAll("+"," ");if(!e.
includes("%"))return e;try{return decodeURIComponent(e)}catch{return e}}function Ql(t){let e={};for(let r of t){let n=host.
param(r);n!==void 0&&tr(e,r,n)}return e}j();var Pa=1024*1024;function ui(t,e){let r=Ta(e),n=Ea(e),o=!1,i=!1,s,a=p=>{if(o){host.log(1,`after the response: ${H(p)}`);
return}o=!0,host.fail(H(p))},u=p=>{o||(o=!0,ai(p))},l=p=>{try{let y=xa(p);y===void 0?ai(p):Qe(y,ai,Ba)}catch(y){host.fail(
H(y))}},c=p=>{o||(o=!0,i?s=p:l(p))},f=()=>{i=!0;try{let p=t(r,n,c);if(i=!1,o){l(s);return}if(p===void 0)return;let y=xa(
p);y===void 0?u(p):Qe(y,u,a)}catch(p){i=!1;let y=o;a(p),y&&l(s)}},d=[],h=(p,y)=>{p?y===void 0?(Ra(Q(d)),f()):(d.push(new Uint8Array(
y)),oe(h,"body",Pa)):a(Ct(y))};return p=>{Tn(a),p?oe(h,"body",Pa):f()}}function ai(t){try{ka(t)}catch(e){Ba(e)}}function Ba(t){
host.fail(H(t))}function xa(t){if(!(typeof t!="object"&&typeof t!="function"||t===null))return qr(t)===Ir?t:typeof t.then==
"function"?ur(t):void 0}function Ca(t,e){let r=e.function,n=Lt(t,"default");for(let o of[t,n]){let i=Lt(o,r);if(typeof i=="function")return ui(Xl(
o,i),e);let s=Lt(i,"fetch");if(typeof s=="function")return xn(i,s,e)}for(let o of[n,t]){let i=Lt(o,"fetch");if(typeof i==
"function")return xn(o,i,e);let s=typeof o=="function"?Lt(Lt(o,"prototype"),"fetch"):void 0;if(typeof s=="function")return xn(
new o,s,e);if(typeof o=="function")return ui(o,e)}throw new TypeError(`the module exports no function "${r}", and no def\
ault with a method "fetch"; it exports ${Zl(t)}`)}function Xl(t,e){return Object.getPrototypeOf(t)===Object.prototype?e:
Function.prototype.bind.call(e,t)}function Lt(t,e){if(!(typeof t!="object"&&typeof t!="function"||t===null))return t[e]}
function Zl(t){if(typeof t!="object"||t===null)return`a ${typeof t}`;let e=Object.keys(t).filter(r=>r!=="__esModule");return e.
length===0?"nothing":e.map(r=>`${r} (${typeof Lt(t,r)})`).join(", ")}Qt();Qt();j();var ec={EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError};function Oa(t,e){if(arguments.length===
0)throw new TypeError("structuredClone needs a value");let r=new Map,n=[...e?.transfer??[]];for(let i of n)if(!(i instanceof
ArrayBuffer))throw Cn("A value that is no ArrayBuffer");let o=jt(t,r);for(let i of n)i.transfer();return o}function Cn(t){
return new DOMException(`${t} could not be cloned.`,"DataCloneError")}function jt(t,e){if(typeof t=="symbol")throw Cn(String(
t));if(typeof t=="function")throw Cn(Function.prototype.toString.call(t).slice(0,80));if(typeof t!="object"||t===null)return t;
if(e.has(t))return e.get(t);let r=rc(t,e);if(e.set(t,r),t instanceof Map)for(let[n,o]of t)r.set(jt(n,e),jt(o,e));else if(t instanceof
Set)for(let n of t)r.add(jt(n,e));else if(t instanceof Error)"cause"in t&&li(r,"cause",jt(t.cause,e),!1);else if(Array.isArray(
t)||tc(r))for(let n of Object.keys(t))li(r,n,jt(t[n],e),!0);return r}function tc(t){return Object.getPrototypeOf(t)===Object.
prototype}function li(t,e,r,n){Object.defineProperty(t,e,{value:r,enumerable:n,writable:!0,configurable:!0})}function rc(t,e){
if(Array.isArray(t)){let n=[];return n.length=t.length,n}if(t instanceof Date)return new Date(t.getTime());if(t instanceof
RegExp)return new RegExp(t.source,t.flags);if(t instanceof Map)return new Map;if(t instanceof Set)return new Set;if(t instanceof
ArrayBuffer)return V(t).buffer;if(ArrayBuffer.isView(t)){let n=jt(t.buffer,e),o=t instanceof DataView?t.byteLength:t.length,
i=t instanceof DataView?"DataView":t[Symbol.toStringTag];return new globalThis[i](n,t.byteOffset,o)}if(t instanceof Error){
let n=new(ec[t.name]??Error)(t.message);return li(n,"stack",t.stack,!1),n}if(t instanceof Number||t instanceof String||t instanceof
Boolean||t instanceof BigInt)return Object(t.valueOf());if(t instanceof X)return t;let r=[Promise,WeakMap,WeakSet,WeakRef].
find(n=>t instanceof n);if(r!==void 0)throw Cn(`#<${r.name}>`);return{}}cr();ue();var ci=1,nc=2,Ke=3,oc=4,On=new Map,fi=new Map,Cr=[],La=262144;function se(t,e){let r=Kn(e),n=r.length>La?r.slice(
0,La):r;Cr.length===0?host.log(t,n):host.log(t,`${Cr.join("")}${n.replaceAll(`
`,`
${Cr.join("")}`)}`)}function ja(t){let e=fi.get(t);return e===void 0?void 0:`${t}: ${(host.monotonicMs()-e).toFixed(3)}m\
s`}var di={log:(...t)=>se(Ke,t),info:(...t)=>se(Ke,t),warn:(...t)=>se(nc,t),error:(...t)=>se(ci,t),debug:(...t)=>se(oc,t),
trace(...t){let e=new Error(Kn(t));e.name="Trace",se(ci,[dt(e)])},assert(t,...e){t||(typeof e[0]=="string"?e[0]=`Asserti\
on failed: ${e[0]}`:e.unshift("Assertion failed"),se(ci,e))},dir:t=>se(Ke,[we(t)]),dirxml:(...t)=>se(Ke,t),table:t=>se(Ke,
[we(t,3)]),count(t="default"){let e=String(t);On.set(e,(On.get(e)??0)+1),se(Ke,[`${e}: ${On.get(e)}`])},countReset:(t="d\
efault")=>{On.delete(String(t))},time:(t="default")=>{fi.set(String(t),host.monotonicMs())},timeLog(t="default",...e){let r=ja(
String(t));r!==void 0&&se(Ke,[r,...e])},timeEnd(t="default"){let e=ja(String(t));fi.delete(String(t)),e!==void 0&&se(Ke,
[e])},group(...t){t.length>0&&se(Ke,t),Cr.push("  ")},groupCollapsed:(...t)=>di.group?.(...t),groupEnd:()=>{Cr.pop()},clear:()=>{}};Ne();ue();var hi=Symbol("made"),Ye=class t{#e;#t;constructor(e,r,n){if(e!==hi)throw new TypeError("Illegal constructor");
this.#e=r,this.#t=n}static of(e,r){return new t(hi,e,r)}static data(e){return e.#e}static using(e,r){return new t(hi,{...e.#e,
usages:[r]},!1)}get type(){return this.#e.type}get extractable(){return this.#t}get algorithm(){return this.#e.algorithm}get usages(){
return[...this.#e.usages]}get[Symbol.toStringTag](){return"CryptoKey"}static{F(this,e=>{let{type:r,extractable:n,algorithm:o,
usages:i}=e;return{type:r,extractable:n,algorithm:o,usages:i}})}},st=K(Ye,"of","data","using");j();ne();async function ye(t,e){let r=[],n=i=>typeof i!="object"||i===null?i:J(i)||i instanceof Mr?{$:r.push(V(i))-1}:i instanceof
Ye?st.data(i):Array.isArray(i)?i.map(n):Object.fromEntries(Object.entries(i).map(([s,a])=>[s,n(a)])),o=Ge(n(e));return Be(
"subtle",t,o,...r)}function ge(t){return typeof t=="string"?{name:t}:{...t}}function at(t,e){if(!(t instanceof Ye))throw new TypeError(
"The key must be a CryptoKey");if(!t.usages.includes(e))throw new DOMException(`The key cannot be used to ${e}`,"Invalid\
AccessError")}var rr=class{async digest(e,r){return await ye("digest",{algorithm:ge(e),data:r})}async sign(e,r,n){return at(r,"sign"),
await ye("sign",{algorithm:ge(e),key:r,data:n})}async verify(e,r,n,o){return at(r,"verify"),await ye("verify",{algorithm:ge(
e),key:r,signature:n,data:o})===!0}async encrypt(e,r,n){return at(r,"encrypt"),await ye("encrypt",{algorithm:ge(e),key:r,
data:n})}async decrypt(e,r,n){return at(r,"decrypt"),await ye("decrypt",{algorithm:ge(e),key:r,data:n})}async deriveBits(e,r,n=null){
return at(r,"deriveBits"),await ye("deriveBits",{algorithm:ge(e),key:r,length:n})}async deriveKey(e,r,n,o,i){at(r,"deriv\
eKey");let s=await ye("deriveBits",{algorithm:ge(e),key:r,length:sc(ge(n))});return this.importKey("raw",s,n,o,i)}async importKey(e,r,n,o,i){
if(e==="jwk"&&(J(r)||typeof r!="object"||r===null))throw new TypeError("A JWK must be an object");let s=await ye("import\
Key",{format:e,data:r,algorithm:ge(n),usages:[...i]}),a=N(s),{name:u}=a.algorithm;if(o&&(u==="PBKDF2"||u==="HKDF"))throw new DOMException(
`A key for ${u} cannot be extractable`,"SyntaxError");return st.of(a,!!o)}async generateKey(e,r,n){let o=await ye("gener\
ateKey",{algorithm:ge(e),usages:[...n]}),i=N(o);return"privateKey"in i?{privateKey:st.of(i.privateKey,!!r),publicKey:st.
of(i.publicKey,!0)}:st.of(i,!!r)}async exportKey(e,r){if(!(r instanceof Ye))throw new TypeError("The key must be a Crypt\
oKey");if(!r.extractable)throw new DOMException("The key is not extractable","InvalidAccessError");let n=await ye("expor\
tKey",{format:e,key:r});return e!=="jwk"?n:{...N(n),key_ops:[...r.usages],ext:!0}}async wrapKey(e,r,n,o){at(n,"wrapKey");
let i=await this.exportKey(e,r),s=e==="jwk"?L(Ge(i)):i;return await ye("encrypt",{algorithm:ge(o),key:st.using(n,"encryp\
t"),data:s})}async unwrapKey(e,r,n,o,i,s,a){at(n,"unwrapKey");let u=st.using(n,"decrypt"),l=await ye("decrypt",{algorithm:ge(
o),key:u,data:r}),c=e==="jwk"?N(U(l,"utf-8",!1,!1)??""):l;return this.importKey(e,c,i,s,a)}get[Symbol.toStringTag](){return"\
SubtleCrypto"}},ic={"SHA-1":512,"SHA-256":512,"SHA-384":1024,"SHA-512":1024};function sc({name:t,length:e,hash:r}){let n=String(
t).toUpperCase();if(n.startsWith("AES-")){if(e===void 0)throw new TypeError(`${n} needs a length`);return Number(e)}return n!==
"HMAC"?null:e!==void 0?Number(e):ic[String(typeof r=="object"?r.name:r).toUpperCase()]??null}var $a=65536,Or=class{#e=new rr;get subtle(){return this.#e}getRandomValues(e){let r=ArrayBuffer.isView(e)&&!(e instanceof
DataView)?e:void 0;if(r===void 0||r[Symbol.toStringTag].startsWith("Float"))throw new DOMException("The data argument mu\
st be an integer-type TypedArray","TypeMismatchError");if(e.byteLength>$a)throw new DOMException(`getRandomValues gives \
at most ${$a} bytes`,"QuotaExceededError");return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).set(new Uint8Array(
host.random(e.byteLength))),e}randomUUID(){let e=new Uint8Array(host.random(16));e[6]=e[6]&15|64,e[8]=e[8]&63|128;let r="";
for(let n=0;n<16;n+=1)(n===4||n===6||n===8||n===10)&&(r+="-"),r+=e[n].toString(16).padStart(2,"0");return r}get[Symbol.toStringTag](){
return"Crypto"}};Go();j();ne();var qa=20;async function Ia(t,e){let r=new Ot(t,e),{signal:n}=r;n.throwIfAborted();let{method:o,url:i}=r,s=new D(r.
headers),a=await ac(W.take(r));for(let u=0;;u+=1){let{protocol:l,origin:c}=new He(i);if(l!=="http:"&&l!=="https:")throw Ln(
`the scheme ${l} is not supported`);let f=N(await uc(o,i,s,a,n)),d=new D(f.headers),h=[301,302,303,307,308].includes(f.status)?
d.get("location"):null;if(h===null||r.redirect==="manual")return lc(f,d,{url:i,redirected:u>0,method:o,signal:n});if(host.
close(f.handle),r.redirect==="error")throw Ln("there is a redirect");if(u===qa)throw Ln(`more than ${qa} redirects`);if(!He.
canParse(h,i))throw Ln(`the redirect to ${h} is no URL`);let p=new He(h,i);if(p.hash===""&&(p.hash=new He(i).hash),f.status===
303?o!=="HEAD"&&o!=="GET":f.status<303&&o==="POST"){o="GET",a=void 0;for(let T of["content-encoding","content-language",
"content-location","content-type"])s.delete(T)}if(p.origin!==c)for(let T of["authorization","cookie","host"])s.delete(T);
i=p.href}}function Ln(t){return new A("fetch failed",{cause:new Error(t)})}async function ac(t){if(t===null)return;if(typeof t==
"string")return L(t);if(t instanceof b)return t;let e=[],r=Er(t);for(;;){let n=await r.pull();if(n===void 0)return Q(e);
e.push(n)}}async function uc(t,e,r,n,o){let i=e.indexOf("#"),s=i===-1?e:e.slice(0,i);return await Ua(o,"fetch",t,s,Ie.toLines(
r),n)}function Ua(t,e,...r){return new Je((n,o)=>{let s=oe((u,l)=>{a(),u?n(l):o(new A("fetch failed",{cause:Ct(l)}))},e,
...r),a=ot.follow(t,u=>{En(s),o(u)})})}function lc(t,e,{url:r,redirected:n,method:o,signal:i}){let{handle:s,status:a,statusText:u}=t,
l=o==="HEAD"||a===204||a===205||a===304;return l&&host.close(s),xt.of({status:a,statusText:u,headers:e,url:r,redirected:n,
source:l?null:cc(s,i)})}function cc(t,e){let r=()=>{n(),host.close(t)},n=ot.follow(e,r);return{async pull(){e.throwIfAborted();
let o=await Ua(e,"fetch-read",t);if(o!==void 0)return new b(o);r()},cancel:r}}cr();j();Tr();ne();function Ma(t,e={}){let{hostname:r,port:n}=typeof t=="string"?fc(t):t;if(!Number.isInteger(Number(n))||Number(
n)<1||Number(n)>65535)throw new TypeError(`connect needs "host:port" or { hostname, port }, found port ${String(n)}`);let o={
hostname:String(r),port:Number(n)},i=()=>{},s=new Je(h=>{i=h}),a=new Je((h,p)=>{oe((y,T)=>y?h(T):p(Ct(T)),"connect",o.hostname,
o.port,e.tls===!0)}),u=!1,l=async()=>(u||(u=!0,a.then(h=>host.close(h),()=>{}),i()),s);a.catch(i);let c=a.then(()=>o);c.
catch(()=>{});let{fromPull:f,WritableStream:d}=pe();return{readable:f({async pull(){let h=u?void 0:await Be("read",await a);
return h===void 0?void 0:new b(h)},cancel:()=>{}}),writable:new d({async write(h){let p=typeof h=="string"?L(h):V(h);p.length>
0&&await Be("write-to",await a,p)},async close(){await Be("end-write",await a)},abort:l}),opened:c,closed:s,close:l}}function fc(t){
let e=/^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(t);if(e===null)throw new TypeError(`connect needs "host:port", found "${t}\
"`);return{hostname:e[1]??e[2]??"",port:Number(e[3])}}var Su=Object.create(null),Si={buffer:()=>Mn(),events:()=>Ja(),path:()=>Za(),"serverless-wasm/sockets":()=>({connect:Ma})};
function Mn(){return Su.buffer??={...(vu(),Vn(_u))}}function ku(t){let e=t.startsWith("node:")?t.slice(5):t,r=Object.hasOwn(
Si,e)?Si[e]:void 0;if(r===void 0){let n=Object.keys(Si).join(", ");throw new Error(`Cannot find module "${t}": what can \
be imported without being bundled is ${n}`)}return Su[e]??=r()}var Tu={words:void 0};function Eu(){Tu.words=void 0}function Au(t){let[e=0,r=0,n=0,o=0]=[t[0],t[1],t[2],t[3]],i=Math.imul(
r,5),s=Math.imul(i<<7|i>>>25,9),a=n^e,u=o^r;return t[0]=e^u,t[1]=r^a,t[2]=a^r<<9,t[3]=u<<11|u>>>21,s>>>0}function Ru(){let t=Tu.
words??=new Uint32Array(host.random(16));return((Au(t)>>>5)*67108864+(Au(t)>>>6))/9007199254740992}Tr();var Wc=2**31-1,Me={next:1,running:Object.create(null)},Dc=globalThis.queueMicrotask;function Pu(t){let e=Math.trunc(Number(
t));return e>=1&&e<=Wc?e:1}function ki(t){if(typeof t!="function")throw new TypeError("The callback must be a function")}
function xu(t,e,r){ki(e);let n=Me.next;Me.next+=1;let o=()=>{delete Me.running[n],e(...r)};return Me.running[n]=oe(o,"sl\
eep",t),n}function Bu(t,e,...r){return xu(Pu(e),t,r)}function Cu(t,...e){return xu(0,t,e)}function Ou(t,e,...r){ki(t);let n=Pu(
e),o=Me.next;Me.next+=1;let i=()=>{Me.running[o]=oe(i,"sleep",n),t(...r)};return Me.running[o]=oe(i,"sleep",n),o}function Nn(t){
if(typeof t!="number"&&typeof t!="string")return;let e=Number(t),r=Me.running[e];r!==void 0&&(delete Me.running[e],En(r))}
function Ai(t){ki(t),Dc(()=>{try{t()}catch(e){Pr(e)}})}var zc=["ByteLengthQueuingStrategy","CountQueuingStrategy","ReadableByteStreamController","ReadableStream","ReadableStre\
amBYOBReader","ReadableStreamBYOBRequest","ReadableStreamDefaultController","ReadableStreamDefaultReader","TextDecoderSt\
ream","TextEncoderStream","TransformStream","TransformStreamDefaultController","WritableStream","WritableStreamDefaultCo\
ntroller","WritableStreamDefaultWriter"];function Fn(t,e,r){Reflect.defineProperty(t,e,{value:r,writable:!0,enumerable:!1,
configurable:!0})}function Lu(t,e){Reflect.defineProperty(globalThis,t,{get(){let r=e();return Fn(globalThis,t,r),r},set(r){
Fn(globalThis,t,r)},enumerable:!1,configurable:!0})}function ju(t){let e={AbortController:er,AbortSignal:it,Blob:X,Crypto:Or,
CryptoKey:Ye,CustomEvent:Rn,Event:nt,EventTarget:Zt,File:$e,FormData:qe,Headers:D,Request:Ot,Response:Rr,SubtleCrypto:rr,
TextDecoder:Jt,TextEncoder:Gt,URL:He,URLSearchParams:xe,clearImmediate:Nn,clearInterval:Nn,clearTimeout:Nn,console:di,crypto:new Or,
fetch:Ia,global:globalThis,navigator:{userAgent:"serverless-wasm"},performance:Hc(),process:Kc(t),queueMicrotask:Ai,self:globalThis,
setImmediate:Cu,setInterval:Ou,setTimeout:Bu,structuredClone:Oa};for(let[r,n]of Object.entries(e))Fn(globalThis,r,n),typeof n==
"function"&&Reflect.defineProperty(n,"name",{value:r,configurable:!0});for(let r of zc)Lu(r,()=>{let n=pe()[r];return Reflect.
defineProperty(n,"name",{value:r,configurable:!0}),n});Lu("Buffer",()=>Mn().Buffer),Fn(Math,"random",Ru),Yc(),Oi()}var Vc=[
"ReadableStream","WritableStream","TransformStream","coderStream","fetch(","serverless-wasm/sockets"];function $u(t){t.includes(
"Buffer")&&Mn(),(t.includes(".body")&&(t.includes("fetch")||t.includes("Response"))||Vc.some(r=>t.includes(r)))&&pe()}function Hc(){
return{now:()=>host.monotonicMs(),get timeOrigin(){return Date.now()-host.monotonicMs()},toJSON:()=>({timeOrigin:Date.now()-
host.monotonicMs()})}}function Kc({env:t}){return{env:{NODE_ENV:"production",...t},argv:[],platform:"wasi",cwd:()=>"/",nextTick:(e,...r)=>{
Ai(()=>e(...r))}}}function Yc(){let t=Error,e=t.prepareStackTrace;t.prepareStackTrace=(n,o)=>o[0];let r=new Error("for i\
ts stack").stack;if(t.prepareStackTrace=e,typeof r=="object")for(let n of["getFunction","getThis"])Reflect.deleteProperty(
Object.getPrototypeOf(r),n)}j();var Ti=()=>host.fail("no application is loaded"),Gc={load(t){let e={exports:{}},r=N(host.info());try{ju(r),t(e,e.exports,
ku),$u(ae(Ci,t,[])),Ti=Ca(e.exports,r)}catch(n){host.fail(H(n))}Eu()},serve(){Ti(!0)},serveEmpty(){Ti(!1)},deliver(){return Xe(),
ba()},rejected:Mi},Jc=Gc;return Vn(Qc);})();
return runtime.default})
