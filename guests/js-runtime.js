(function(host){"use strict";
"use strict";var runtime=(()=>{var $n=Object.defineProperty;var xu=Object.getOwnPropertyDescriptor;var Bu=Object.getOwnPropertyNames;var Cu=Object.prototype.hasOwnProperty;var J=(t,e,r)=>()=>{if(r)throw r[0];try{return t&&(e=t(t=0)),e}catch(n){throw r=[n],n}};var wi=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}},In=(t,e)=>{for(var r in e)
$n(t,r,{get:e[r],enumerable:!0})},Ou=(t,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Bu(e))!Cu.call(
t,o)&&o!==r&&$n(t,o,{get:()=>e[o],enumerable:!(n=xu(e,o))||n.enumerable});return t};var Un=t=>Ou($n({},"__esModule",{value:!0}),t);function Ye(t,e,r){Lu(t,e,r)}function rr(t){return new Ke(e=>{e(t)})}function N(t){return re(t)?new y(new y(t.buffer,t.byteOffset,
t.byteLength)):new y(new y(t))}function Ai(t){try{return _i(t)}catch{return _i(t,qu)}}function nr(t){return me(ju,t,[])}
function ne(t){if(t.length===1)return t[0];let e=0;for(let o=0;o<t.length;o+=1)e+=t[o].length;let r=new y(e),n=0;for(let o=0;o<
t.length;o+=1){let i=t[o];r.set(i,n),n+=i.length}return r}var me,Mn,vi,Si,re,xr,Br,U,He,ut,Cr,Ke,A,y,Or,Lr,Lu,ki,_i,ju,qu,
L=J(()=>{"use strict";me=Reflect.apply,Mn=Reflect.defineProperty,vi=Object.keys,Si=Array.isArray,re=ArrayBuffer.isView,xr=
Object.getPrototypeOf,Br=Promise.prototype,U=JSON.parse,He=JSON.stringify,ut=String,Cr=Error,Ke=Promise,A=TypeError,y=Uint8Array,
Or=DataView,Lr=ArrayBuffer,Lu=Function.prototype.call.bind(Promise.prototype.then),ki=Function.prototype.toString;_i=y.fromBase64,
ju=y.prototype.toBase64,qu={__proto__:null,alphabet:"base64url"}});function lt(t){let{stack:e,message:r}=t,n=ut(t.name),o=r===""?n:`${n}: ${r}`,i=typeof e=="string"?e:"";return i.startsWith(
o)?i.trimEnd():i===""?o:`${o}
${i.trimEnd()}`}var jr=J(()=>{"use strict";L()});function M(t,e){Object.defineProperty(t.prototype,Ri,{value(){return e(this)},writable:!0,configurable:!0})}function ye(t,e=2){
try{return ct(t,{maxDepth:e,path:[],circular:[]},!1)}catch{return"[value that throws when it is inspected]"}}function Wn(t){
let e=t[0];if(t.length===1)return typeof e=="string"?e:ye(e);let r=0,n="";typeof e=="string"&&(r=1,n=e.includes("%")?e.replace(
/%([sdifjoOc%])/g,(o,i)=>{if(i==="%")return"%";if(r>=t.length)return o;let s=t[r];return r+=1,Uu(i,s)}):e);for(let o=r;o<
t.length;o+=1){let i=t[o];o>0&&(n+=" "),n+=typeof i=="string"?i:ye(i)}return n}function Uu(t,e){if(t==="c")return"";if(t===
"s")return typeof e=="bigint"?`${e}n`:Object.is(e,-0)?"-0":typeof e=="object"&&e!==null?ye(e,0):String(e);if(t==="j")try{
return JSON.stringify(e)}catch{return"[Circular]"}return t==="o"||t==="O"?ye(e,4):typeof e=="symbol"?"NaN":typeof e=="bi\
gint"?`${e}n`:t==="f"?String(Number.parseFloat(String(e))):t==="i"?typeof e=="object"?"NaN":String(Number.parseInt(String(
e),10)):typeof e=="object"?"NaN":String(Number(e))}function ct(t,e,r){switch(typeof t){case"string":return Fn(t.length>Ti?
`${t.slice(0,Ti)}...`:t);case"number":return Object.is(t,-0)?"-0":String(t);case"bigint":return`${t}n`;case"function":case"\
object":return t===null?"null":Mu(t,e,r);default:return String(t)}}function Fn(t){let e=t.includes("'")?t.includes('"')?
t.includes("`")?"'":"`":'"':"'",r=JSON.stringify(t).slice(1,-1).replaceAll('\\"','"');return e==="'"&&(r=r.replaceAll("'",
"\\'")),e+r+e}function Mu(t,e,r){if(e.path.includes(t))return e.circular.includes(t)||e.circular.push(t),`[Circular *${e.
circular.indexOf(t)+1}]`;let n=qr(t),o=t[Ri];if(typeof o=="function"){let u=me(o,t,[e.maxDepth-e.path.length,{},ye]);if(typeof u==
"string")return u;if(u!==t){let l=e.path.length>e.maxDepth?"":ct(u,e,r);return l===""?`[${n}]`:`${n} ${l}`}}let i=Nu(t);
if(i!==void 0&&Wu(t,i))return i.head;if(e.path.length>e.maxDepth)return Array.isArray(t)?"[Array]":`[${n??"Object: null \
prototype"}]`;e.path.push(t);let s;if(i!==void 0)s=Lt(i.head,"{",or(t,e,i.skip),"}");else if(Array.isArray(t)){let u=n===
"Array"?"":`${n??"[Array: null prototype]"}(${t.length})`;s=Lt(u,"[",[...Ei(t,e),...or(t,e,Pi)],"]")}else if(t instanceof
Map){let l=[...t].slice(0,ft).map(([c,f])=>`${ct(c,e,!0)} => ${ct(f,e,!0)}`);s=Lt(`${n}(${t.size})`,"{",[...Nn(l,t.size),
...or(t,e)],"}")}else if(t instanceof Set){let u=[...t].slice(0,ft).map(l=>ct(l,e,!0));s=Lt(`${n}(${t.size})`,"{",[...Nn(
u,t.size),...or(t,e)],"}")}else if(ArrayBuffer.isView(t)&&!(t instanceof DataView)){let u=t;s=Lt(`${n}(${u.length})`,"[",
Ei(u,e),"]")}else if(t instanceof ArrayBuffer)s=`ArrayBuffer { [Uint8Contents]: <${Array.from(new Uint8Array(t,0,Math.min(
50,t.byteLength)),l=>l.toString(16).padStart(2,"0")).join(" ")}>, byteLength: ${t.byteLength} }`;else if(t instanceof Promise)
s="Promise { <...> }";else{let u=t[Symbol.toStringTag],l=typeof u=="string"&&u!==""&&u!==n?` [${u}]`:"",c=n==="Object"&&
l===""?"":`${n??"[Object: null prototype]"}${l}`;s=Lt(c,"{",or(t,e),"}")}e.path.pop();let a=e.circular.indexOf(t);return a!==
-1&&(s=`<ref *${a+1}> ${s}`),r?s.replaceAll(`
`,`
  `):s}function Nu(t){let e=Pi;if(typeof t=="function"){let{name:r}=t,n=Function.prototype.toString.call(t).startsWith("\
class"),o=n?"class":qr(t)??"Function",i=typeof r=="string"&&r!==""?n?` ${r}`:`: ${r}`:" (anonymous)";return{head:`[${o}${i}\
]`,skip:()=>!1}}if(t instanceof Error){let r=lt(t);return{head:r.includes(`
    at `)?r:`[${r}]`,skip:n=>n==="stack"||n==="message"}}if(t instanceof Date)return{head:Number.isNaN(t.getTime())?"Inv\
alid Date":t.toISOString(),skip:e};if(t instanceof RegExp)return{head:String(t),skip:e};if(t instanceof String)return{head:`\
[String: ${Fn(String(t))}]`,skip:e};if(t instanceof Number||t instanceof Boolean)return{head:`[${qr(t)}: ${String(t)}]`,
skip:e};if(t instanceof WeakMap||t instanceof WeakSet)return{head:`${qr(t)} { <items unknown> }`,skip:e}}function Wu(t,{
skip:e}){return!Object.keys(t).some(r=>!e(r))&&!(t instanceof Error&&"cause"in t)}function Pi(t){return/^\d+$/.test(t)}function qr(t){
for(let e=t;e!==null;e=Object.getPrototypeOf(e)){let n=Object.getOwnPropertyDescriptor(e,"constructor")?.value;if(typeof n==
"function"&&typeof n.name=="string"&&n.name!=="")return n.name}}function Ei(t,e){let r=[],n=0,o=()=>{n>0&&r.push(`<${n} \
empty item${n>1?"s":""}>`),n=0},i=Math.min(t.length,ft);for(let s=0;s<i;s+=1)s in t?(o(),r.push(ct(t[s],e,!0))):n+=1;return o(),
Nn(r,t.length)}function Nn(t,e){return e>ft&&t.push(`... ${e-ft} more item${e-ft>1?"s":""}`),t}function or(t,e,r=()=>!1){
let n=[];for(let o of Reflect.ownKeys(t)){if(typeof o=="string"&&r(o))continue;let i=Object.getOwnPropertyDescriptor(t,o),
s=t instanceof Error&&o==="cause";if(i===void 0||i.enumerable!==!0&&!s)continue;if(n.length>=ft)return[...n,"..."];let a=typeof o==
"symbol"?String(o):Iu.test(o)?o:Fn(o),u=s?"[cause]":a;n.push(`${u}: ${Fu(i,e)}`)}return n}function Fu(t,e){return t.get!==
void 0?t.set===void 0?"[Getter]":"[Getter/Setter]":t.set===void 0?ct(t.value,e,!0):"[Setter]"}function Lt(t,e,r,n){let o=t===
""?e:`${t} ${e}`;return r.length===0?o+n:r.reduce((s,a)=>s+a.length+2,o.length)>$u||r.some(s=>s.includes(`
`))?`${o}
  ${r.join(`,
  `)}
${n}`:`${o} ${r.join(", ")} ${n}`}var Ri,ft,Ti,$u,Iu,oe=J(()=>{"use strict";L();jr();Ri=Symbol.for("nodejs.util.inspect.\
custom");ft=100,Ti=1e4,$u=72,Iu=/^[A-Za-z_$][\w$]*$/});function V(t,...e){let r={};for(let n of e)r[n]=t[n],Reflect.deleteProperty(t,n);return r}var Ie=J(()=>{"use strict"});function Mt(){}function $(t){return typeof t=="object"&&t!==null||typeof t=="function"}function S(t,e){try{Object.defineProperty(
t,"name",{value:e,configurable:!0})}catch{}}function I(t){return new yo(t)}function k(t){return I(e=>e(t))}function m(t){
return Hu(t)}function Te(t,e,r){return Vu.call(t,e,r)}function Q(t,e,r){Te(Te(t,e,r),void 0,Qi)}function Dn(t,e){Q(t,e)}
function Xn(t,e){Q(t,void 0,e)}function Ue(t,e,r){return Te(t,e,r)}function Dt(t){Te(t,void 0,Qi)}function bt(t,e,r){if(typeof t!=
"function")throw new TypeError("Argument is not a function");return Function.prototype.apply.call(t,e,r)}function Fe(t,e,r){
try{return k(bt(t,e,r))}catch(n){return m(n)}}function es(t,e){t._ownerReadableStream=e,e._reader=t,e._state==="readable"?
Zn(t):e._state==="closed"?(function(r){Zn(r),rs(r)})(t):ts(t,e._storedError)}function vo(t,e){return be(t._ownerReadableStream,
e)}function Me(t){let e=t._ownerReadableStream;e._state==="readable"?So(t,new TypeError("Reader was released and can no \
longer be used to monitor the stream's closedness")):(function(r,n){ts(r,n)})(t,new TypeError("Reader was released and c\
an no longer be used to monitor the stream's closedness")),e._readableStreamController[_o](),e._reader=void 0,t._ownerReadableStream=
void 0}function Qr(t){return new TypeError("Cannot "+t+" a stream using a released reader")}function Zn(t){t._closedPromise=
I((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r})}function ts(t,e){Zn(t),So(t,e)}function So(t,e){t._closedPromise_reject!==
void 0&&(Dt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0)}
function rs(t){t._closedPromise_resolve!==void 0&&(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=
void 0)}function xe(t,e){if(t!==void 0&&typeof(r=t)!="object"&&typeof r!="function")throw new TypeError(`${e} is not an \
object.`);var r}function le(t,e){if(typeof t!="function")throw new TypeError(`${e} is not a function.`)}function ns(t,e){
if(!(function(r){return typeof r=="object"&&r!==null||typeof r=="function"})(t))throw new TypeError(`${e} is not an obje\
ct.`)}function Ne(t,e,r){if(t===void 0)throw new TypeError(`Parameter ${e} is required in '${r}'.`)}function eo(t,e,r){if(t===
void 0)throw new TypeError(`${e} is required in '${r}'.`)}function ko(t){return Number(t)}function Oi(t){return t===0?0:
t}function Ao(t,e){let r=Number.MAX_SAFE_INTEGER,n=Number(t);if(n=Oi(n),!Ci(n))throw new TypeError(`${e} is not a finite\
 number`);if(n=(function(o){return Oi(Ku(o))})(n),n<0||n>r)throw new TypeError(`${e} is outside the accepted range of 0 \
to ${r}, inclusive`);return Ci(n)&&n!==0?n:0}function To(t,e){if(!Je(t))throw new TypeError(`${e} is not a ReadableStrea\
m.`)}function $t(t){return new we(t)}function os(t,e){t._reader._readRequests.push(e)}function Eo(t,e,r){let n=t._reader.
_readRequests.shift();r?n._closeSteps():n._chunkSteps(e)}function sn(t){return t._reader._readRequests.length}function is(t){
let e=t._reader;return e!==void 0&&!!Qe(e)}function Qe(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readR\
equests")&&t instanceof we}function Nt(t,e){let r=t._ownerReadableStream;r._disturbed=!0,r._state==="closed"?e._closeSteps():
r._state==="errored"?e._errorSteps(r._storedError):r._readableStreamController[bo](e)}function ss(t){let e=t._ownerReadableStream;
return e._state==="closed"||e._state==="errored"||e._readableStreamController[wo]()}function as(t,e){let r=t._readRequests;
t._readRequests=new X,r.forEach(n=>{n._errorSteps(e)})}function $r(t){return new TypeError(`ReadableStreamDefaultReader.\
prototype.${t} can only be used on a ReadableStreamDefaultReader`)}function sr(t){return t.slice()}function us(t,e,r,n,o){
new Uint8Array(t).set(new Uint8Array(r,n,o),e)}function ls(t,e,r){if(t.slice)return t.slice(e,r);let n=r-e,o=new ArrayBuffer(
n);return us(o,0,t,e,n),o}function ar(t,e){let r=t[e];if(r!=null){if(typeof r!="function")throw new TypeError(`${String(
e)} is not a function`);return r}}function Li(t){try{let e=t.done,r=t.value;return Te(cr(r),n=>({done:e,value:n}))}catch(e){
return m(e)}}function cs(t,e="sync",r){if(r===void 0)if(e==="async"){if((r=ar(t,mr))===void 0)return(function(o){let i={
next(){let s;try{s=fs(o)}catch(a){return m(a)}return Li(s)},return(s){let a;try{let u=ar(o.iterator,"return");if(u===void 0)
return k({done:!0,value:s});a=bt(u,o.iterator,[s])}catch(u){return m(u)}return $(a)?Li(a):m(new TypeError("The iterator.\
return() method must return an object"))}};return{iterator:i,nextMethod:i.next,done:!1}})(cs(t,"sync",ar(t,Symbol.iterator)))}else
r=ar(t,Symbol.iterator);if(r===void 0)throw new TypeError("The object is not iterable");let n=bt(r,t,[]);if(!$(n))throw new TypeError(
"The iterator method must return an object");return{iterator:n,nextMethod:n.next,done:!1}}function fs(t){let e=bt(t.nextMethod,
t.iterator,[]);if(!$(e))throw new TypeError("The iterator.next() method must return an object");return e}function ji(t){
if(!$(t)||!Object.prototype.hasOwnProperty.call(t,"_asyncIteratorImpl"))return!1;try{return t._asyncIteratorImpl instanceof
Xr}catch{return!1}}function qi(t){return new TypeError(`ReadableStreamAsyncIterator.${t} can only be used on a ReadableS\
teamAsyncIterator`)}function $i(t){let e=ls(t.buffer,t.byteOffset,t.byteOffset+t.byteLength);return new Uint8Array(e)}function oo(t){
let e=t._queue.shift();return t._queueTotalSize-=e.size,t._queueTotalSize<0&&(t._queueTotalSize=0),e.value}function Ro(t,e,r){
if(typeof(n=r)!="number"||hs(n)||n<0||r===1/0)throw new RangeError("Size must be a finite, non-NaN, non-negative number.");
var n;t._queue.push({value:e,size:r}),t._queueTotalSize+=r}function Ze(t){t._queue=new X,t._queueTotalSize=0}function ps(t){
return t===DataView}function ms(t){return ps(t)?1:t.BYTES_PER_ELEMENT}function mt(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_controlledReadableByteStream")&&t instanceof ae}function Kn(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_associatedReadableByteStreamController")&&t instanceof Be}function At(t){if((function(r){let n=r._controlledReadableByteStream;
return n._state!=="readable"||r._closeRequested||!r._started?!1:!!(is(n)&&sn(n)>0||xo(n)&&xs(n)>0||Es(r)>0)})(t)){if(t._pulling)
return void(t._pullAgain=!0);t._pulling=!0,Q(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,At(t)),
null),r=>(ie(t,r),null))}}function ys(t){Po(t),t._pendingPullIntos=new X}function gs(t,e){let r=!1;t._state==="closed"&&
(r=!0);let n=bs(e);e.readerType==="default"?Eo(t,n,r):(function(o,i,s){let a=o._reader,u=a._readIntoRequests.shift();s?u.
_closeSteps(i):u._chunkSteps(i)})(t,n,r)}function zr(t,e){for(let r=0;r<e.length;++r)gs(t,e[r])}function bs(t){let e=t.bytesFilled,
r=t.elementSize;return new t.viewConstructor(t.buffer,t.byteOffset,e/r)}function Vr(t,e,r,n){t._queue.push({buffer:e,byteOffset:r,
byteLength:n}),t._queueTotalSize+=n}function ws(t,e,r,n){let o;try{o=ls(e,r,r+n)}catch(i){throw ie(t,i),i}Vr(t,o,0,n)}function _s(t,e){
e.bytesFilled>0&&ws(t,e.buffer,e.byteOffset,e.bytesFilled),It(t)}function vs(t,e){let r=Math.min(t._queueTotalSize,e.byteLength-
e.bytesFilled),n=e.bytesFilled+r,o=r,i=!1,s=n-n%e.elementSize;s>=e.minimumFill&&(o=s-e.bytesFilled,i=!0);let a=t._queue;
for(;o>0;){let u=a.peek(),l=Math.min(o,u.byteLength),c=e.byteOffset+e.bytesFilled;us(e.buffer,c,u.buffer,u.byteOffset,l),
u.byteLength===l?a.shift():(u.byteOffset+=l,u.byteLength-=l),t._queueTotalSize-=l,Ss(t,l,e),o-=l}return i}function Ss(t,e,r){
r.bytesFilled+=e}function ks(t){t._queueTotalSize===0&&t._closeRequested?(an(t),yr(t._controlledReadableByteStream)):At(
t)}function Po(t){t._byobRequest!==null&&(t._byobRequest._associatedReadableByteStreamController=void 0,t._byobRequest._view=
null,t._byobRequest=null)}function io(t){let e=[];for(;t._pendingPullIntos.length>0&&t._queueTotalSize!==0;){let r=t._pendingPullIntos.
peek();vs(t,r)&&(It(t),e.push(r))}return e}function As(t,e){let r=t._pendingPullIntos.peek();Po(t),t._controlledReadableByteStream.
_state==="closed"?(function(n,o){o.readerType==="none"&&It(n);let i=n._controlledReadableByteStream;if(xo(i)){let s=[];for(;s.
length<xs(i);)s.push(It(n));zr(i,s)}})(t,r):(function(n,o,i){if(Ss(0,o,i),i.readerType==="none"){_s(n,i);let u=io(n);return void zr(
n._controlledReadableByteStream,u)}if(i.bytesFilled<i.minimumFill)return;It(n);let s=i.bytesFilled%i.elementSize;if(s>0){
let u=i.byteOffset+i.bytesFilled;ws(n,i.buffer,u-s,s)}i.bytesFilled-=s;let a=io(n);gs(n._controlledReadableByteStream,i),
zr(n._controlledReadableByteStream,a)})(t,e,r),At(t)}function It(t){return t._pendingPullIntos.shift()}function an(t){t.
_pullAlgorithm=void 0,t._cancelAlgorithm=void 0}function ur(t){let e=t._controlledReadableByteStream;if(!t._closeRequested&&
e._state==="readable")if(t._queueTotalSize>0)t._closeRequested=!0;else{if(t._pendingPullIntos.length>0){let r=t._pendingPullIntos.
peek();if(r.bytesFilled%r.elementSize!==0){let n=new TypeError("Insufficient bytes to fill elements in the given buffer");
throw ie(t,n),n}}an(t),yr(e)}}function Hr(t,e){let r=t._controlledReadableByteStream;if(t._closeRequested||r._state!=="r\
eadable")return;let{buffer:n,byteOffset:o,byteLength:i}=e;if(_t(n))throw new TypeError("chunk's buffer is detached and s\
o cannot be enqueued");let s=wt(n);if(t._pendingPullIntos.length>0){let a=t._pendingPullIntos.peek();if(_t(a.buffer))throw new TypeError(
"The BYOB request's buffer has been detached and so cannot be filled with an enqueued chunk");Po(t),a.buffer=wt(a.buffer),
a.readerType==="none"&&_s(t,a)}is(r)?((function(a){let u=a._controlledReadableByteStream._reader;for(;u._readRequests.length>
0;){if(a._queueTotalSize===0)return;Ts(a,u._readRequests.shift())}})(t),sn(r)===0?Vr(t,s,o,i):(t._pendingPullIntos.length>
0&&It(t),Eo(r,new Uint8Array(s,o,i),!1))):xo(r)?(Vr(t,s,o,i),zr(r,io(t))):Vr(t,s,o,i),At(t)}function ie(t,e){let r=t._controlledReadableByteStream;
r._state==="readable"&&(ys(t),Ze(t),an(t),Ys(r,e))}function Ts(t,e){let r=t._queue.shift();t._queueTotalSize-=r.byteLength,
ks(t);let n=new Uint8Array(r.buffer,r.byteOffset,r.byteLength);e._chunkSteps(n)}function so(t){if(t._byobRequest===null&&
t._pendingPullIntos.length>0){let e=t._pendingPullIntos.peek(),r=new Uint8Array(e.buffer,e.byteOffset+e.bytesFilled,e.byteLength-
e.bytesFilled),n=Object.create(Be.prototype);(function(o,i,s){o._associatedReadableByteStreamController=i,o._view=s})(n,
t,r),t._byobRequest=n}return t._byobRequest}function Es(t){let e=t._controlledReadableByteStream._state;return e==="erro\
red"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Kr(t,e){let r=t._pendingPullIntos.peek();if(t._controlledReadableByteStream.
_state==="closed"){if(e!==0)throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream")}else{
if(e===0)throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");if(r.bytesFilled+
e>r.byteLength)throw new RangeError("bytesWritten out of range")}r.buffer=wt(r.buffer),As(t,e)}function Yr(t,e){let r=t.
_pendingPullIntos.peek();if(t._controlledReadableByteStream._state==="closed"){if(e.byteLength!==0)throw new TypeError("\
The view's length must be 0 when calling respondWithNewView() on a closed stream")}else if(e.byteLength===0)throw new TypeError(
"The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");if(r.byteOffset+r.bytesFilled!==
e.byteOffset)throw new RangeError("The region specified by view does not match byobRequest");if(r.bufferByteLength!==e.buffer.
byteLength)throw new RangeError("The buffer of view has different capacity than byobRequest");if(r.bytesFilled+e.byteLength>
r.byteLength)throw new RangeError("The region specified by view is larger than byobRequest");let n=e.byteLength;r.buffer=
wt(e.buffer),As(t,n)}function Rs(t,e,r,n,o,i,s){e._controlledReadableByteStream=t,e._pullAgain=!1,e._pulling=!1,e._byobRequest=
null,e._queue=e._queueTotalSize=void 0,Ze(e),e._closeRequested=!1,e._started=!1,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=
o,e._autoAllocateChunkSize=s,e._pendingPullIntos=new X,t._readableStreamController=e,Q(k(r()),()=>(e._started=!0,At(e),null),
a=>(ie(e,a),null))}function Yn(t){return new TypeError(`ReadableStreamBYOBRequest.prototype.${t} can only be used on a R\
eadableStreamBYOBRequest`)}function ir(t){return new TypeError(`ReadableByteStreamController.prototype.${t} can only be \
used on a ReadableByteStreamController`)}function Yu(t,e){if((t=`${t}`)!="byob")throw new TypeError(`${e} '${t}' is not \
a valid enumeration value for ReadableStreamReaderMode`);return t}function Ps(t){return new _e(t)}function Ii(t,e){t._reader.
_readIntoRequests.push(e)}function xs(t){return t._reader._readIntoRequests.length}function xo(t){let e=t._reader;return e!==
void 0&&!!yt(e)}function yt(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readIntoRequests")&&t instanceof
_e}function Bs(t,e,r,n){let o=t._ownerReadableStream;o._disturbed=!0,o._state==="errored"?n._errorSteps(o._storedError):
(function(i,s,a,u){let l=i._controlledReadableByteStream,c=s.constructor,f=ms(c),{byteOffset:d,byteLength:h}=s,p=a*f,g;try{
g=wt(s.buffer)}catch(P){return void u._errorSteps(P)}let T={buffer:g,bufferByteLength:g.byteLength,byteOffset:d,byteLength:h,
bytesFilled:0,minimumFill:p,elementSize:f,viewConstructor:c,readerType:"byob"};if(i._pendingPullIntos.length>0)return i.
_pendingPullIntos.push(T),void Ii(l,u);if(l._state==="closed"){let P=new c(T.buffer,T.byteOffset,0);return void u._closeSteps(
P)}if(i._queueTotalSize>0){if(vs(i,T)){let P=bs(T);return ks(i),void u._chunkSteps(P)}if(i._closeRequested){let P=new TypeError(
"Insufficient bytes to fill elements in the given buffer");return ie(i,P),void u._errorSteps(P)}}i._pendingPullIntos.push(
T),Ii(l,u),At(i)})(o._readableStreamController,e,r,n)}function Cs(t,e){let r=t._readIntoRequests;t._readIntoRequests=new X,
r.forEach(n=>{n._errorSteps(e)})}function Ir(t){return new TypeError(`ReadableStreamBYOBReader.prototype.${t} can only b\
e used on a ReadableStreamBYOBReader`)}function fr(t,e){let{highWaterMark:r}=t;if(r===void 0)return e;if(hs(r)||r<0)throw new RangeError(
"Invalid highWaterMark");return r}function Zr(t){let{size:e}=t;return e||(()=>1)}function en(t,e){xe(t,e);let r=t?.highWaterMark,
n=t?.size;return{highWaterMark:r===void 0?void 0:ko(r),size:n===void 0?void 0:Gu(n,`${e} has member 'size' that`)}}function Gu(t,e){
return le(t,e),r=>ko(t(r))}function Ju(t,e,r){return le(t,r),n=>Fe(t,e,[n])}function Qu(t,e,r){return le(t,r),()=>Fe(t,e,
[])}function Xu(t,e,r){return le(t,r),n=>bt(t,e,[n])}function Zu(t,e,r){return le(t,r),(n,o)=>Fe(t,e,[n,o])}function Os(t,e){
if(!qt(t))throw new TypeError(`${e} is not a WritableStream.`)}function Ls(t){return new se(t)}function js(t){t._state="\
writable",t._storedError=void 0,t._writer=void 0,t._writableStreamController=void 0,t._writeRequests=new X,t._inFlightWriteRequest=
void 0,t._closeRequest=void 0,t._inFlightCloseRequest=void 0,t._pendingAbortRequest=void 0,t._backpressure=!1}function qt(t){
return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_writableStreamController")&&t instanceof ve}function Ut(t){return t.
_writer!==void 0}function tn(t,e){var r;if(t._state==="closed"||t._state==="errored")return k(void 0);t._writableStreamController.
_abortReason=e,(r=t._writableStreamController._abortController)===null||r===void 0||r.abort(e);let n=t._state;if(n==="cl\
osed"||n==="errored")return k(void 0);if(t._pendingAbortRequest!==void 0)return t._pendingAbortRequest._promise;let o=!1;
n==="erroring"&&(o=!0,e=void 0);let i=I((s,a)=>{t._pendingAbortRequest={_promise:void 0,_resolve:s,_reject:a,_reason:e,_wasAlreadyErroring:o}});
return t._pendingAbortRequest._promise=i,o||Bo(t,e),i}function qs(t){let e=t._state;if(e==="closed"||e==="errored")return m(
new TypeError(`The stream (in ${e} state) is not in the writable state and cannot be closed`));let r=I((i,s)=>{let a={_resolve:i,
_reject:s};t._closeRequest=a}),n=t._writer;var o;return n!==void 0&&t._backpressure&&e==="writable"&&$o(n),Ro(o=t._writableStreamController,
Ms,0),un(o),r}function lo(t,e){t._state!=="writable"?Co(t):Bo(t,e)}function Bo(t,e){let r=t._writableStreamController;t.
_state="erroring",t._storedError=e;let n=t._writer;n!==void 0&&Is(n,e),!(function(o){return!(o._inFlightWriteRequest===void 0&&
o._inFlightCloseRequest===void 0)})(t)&&r._started&&Co(t)}function Co(t){t._state="errored",t._writableStreamController[Zi]();
let e=t._storedError;if(t._writeRequests.forEach(n=>{n._reject(e)}),t._writeRequests=new X,t._pendingAbortRequest===void 0)
return void Ur(t);let r=t._pendingAbortRequest;if(t._pendingAbortRequest=void 0,r._wasAlreadyErroring)return r._reject(e),
void Ur(t);Q(t._writableStreamController[Xi](r._reason),()=>(r._resolve(),Ur(t),null),n=>(r._reject(n),Ur(t),null))}function Se(t){
return t._closeRequest!==void 0||t._inFlightCloseRequest!==void 0}function Ur(t){t._closeRequest!==void 0&&(t._closeRequest.
_reject(t._storedError),t._closeRequest=void 0);let e=t._writer;e!==void 0&&qo(e,t._storedError)}function Oo(t,e){let r=t.
_writer;r!==void 0&&e!==t._backpressure&&(e?(function(n){ln(n)})(r):$o(r)),t._backpressure=e}function dt(t){return!!$(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_ownerWritableStream")&&t instanceof se}function $s(t){return qs(t._ownerWritableStream)}
function el(t,e){t._closedPromiseState==="pending"?qo(t,e):(function(r,n){Ds(r,n)})(t,e)}function Is(t,e){t._readyPromiseState===
"pending"?Vs(t,e):(function(r,n){co(r,n)})(t,e)}function Us(t){let e=t._ownerWritableStream,r=new TypeError("Writer was \
released and can no longer be used to monitor the stream's closedness");Is(t,r),el(t,r),e._writer=void 0,t._ownerWritableStream=
void 0}function Lo(t,e){let r=t._ownerWritableStream,n=r._writableStreamController,o=(function(a,u){if(a._strategySizeAlgorithm===
void 0)return 1;try{return a._strategySizeAlgorithm(u)}catch(l){return dr(a,l),1}})(n,e);if(r!==t._ownerWritableStream)return m(
lr("write to"));let i=r._state;if(i==="errored")return m(r._storedError);if(Se(r)||i==="closed")return m(new TypeError("\
The stream is closing or closed and cannot be written to"));if(i==="erroring")return m(r._storedError);let s=(function(a){
return I((u,l)=>{let c={_resolve:u,_reject:l};a._writeRequests.push(c)})})(r);return(function(a,u,l){try{Ro(a,u,l)}catch(f){
return void dr(a,f)}let c=a._controlledWritableStream;!Se(c)&&c._state==="writable"&&Oo(c,jo(a)),un(a)})(n,e,o),s}function Gn(t){
return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_controlledWritableStream")&&t instanceof We}function Ns(t,e,r,n,o,i,s,a){
e._controlledWritableStream=t,t._writableStreamController=e,e._queue=void 0,e._queueTotalSize=void 0,Ze(e),e._abortReason=
void 0,e._abortController=(function(){if(typeof AbortController=="function")return new AbortController})(),e._started=!1,
e._strategySizeAlgorithm=a,e._strategyHWM=s,e._writeAlgorithm=n,e._closeAlgorithm=o,e._abortAlgorithm=i;let u=jo(e);Oo(t,
u),Q(k(r()),()=>(e._started=!0,un(e),null),l=>(e._started=!0,lo(t,l),null))}function rn(t){t._writeAlgorithm=void 0,t._closeAlgorithm=
void 0,t._abortAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function Ws(t){return t._strategyHWM-t._queueTotalSize}function un(t){
let e=t._controlledWritableStream;if(!t._started||e._inFlightWriteRequest!==void 0)return;if(e._state==="erroring")return void Co(
e);if(t._queue.length===0)return;let r=t._queue.peek().value;r===Ms?(function(n){let o=n._controlledWritableStream;(function(s){
s._inFlightCloseRequest=s._closeRequest,s._closeRequest=void 0})(o),oo(n);let i=n._closeAlgorithm();rn(n),Q(i,()=>((function(s){
s._inFlightCloseRequest._resolve(void 0),s._inFlightCloseRequest=void 0,s._state==="erroring"&&(s._storedError=void 0,s.
_pendingAbortRequest!==void 0&&(s._pendingAbortRequest._resolve(),s._pendingAbortRequest=void 0)),s._state="closed";let a=s.
_writer;a!==void 0&&zs(a)})(o),null),s=>((function(a,u){a._inFlightCloseRequest._reject(u),a._inFlightCloseRequest=void 0,
a._pendingAbortRequest!==void 0&&(a._pendingAbortRequest._reject(u),a._pendingAbortRequest=void 0),lo(a,u)})(o,s),null))})(
t):(function(n,o){let i=n._controlledWritableStream;(function(a){a._inFlightWriteRequest=a._writeRequests.shift()})(i);let s=n.
_writeAlgorithm(o);Q(s,()=>{(function(u){u._inFlightWriteRequest._resolve(void 0),u._inFlightWriteRequest=void 0})(i);let a=i.
_state;if(oo(n),!Se(i)&&a==="writable"){let u=jo(n);Oo(i,u)}return un(n),null},a=>(i._state==="writable"&&rn(n),(function(u,l){
u._inFlightWriteRequest._reject(l),u._inFlightWriteRequest=void 0,lo(u,l)})(i,a),null))})(t,r)}function dr(t,e){t._controlledWritableStream.
_state==="writable"&&Fs(t,e)}function jo(t){return Ws(t)<=0}function Fs(t,e){let r=t._controlledWritableStream;rn(t),Bo(
r,e)}function Mr(t){return new TypeError(`WritableStream.prototype.${t} can only be used on a WritableStream`)}function Jn(t){
return new TypeError(`WritableStreamDefaultController.prototype.${t} can only be used on a WritableStreamDefaultControll\
er`)}function ht(t){return new TypeError(`WritableStreamDefaultWriter.prototype.${t} can only be used on a WritableStrea\
mDefaultWriter`)}function lr(t){return new TypeError("Cannot "+t+" a stream using a released writer")}function Gr(t){t._closedPromise=
I((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r,t._closedPromiseState="pending"})}function Ds(t,e){Gr(t),
qo(t,e)}function qo(t,e){t._closedPromise_reject!==void 0&&(Dt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=
void 0,t._closedPromise_reject=void 0,t._closedPromiseState="rejected")}function zs(t){t._closedPromise_resolve!==void 0&&
(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0,t._closedPromiseState="\
resolved")}function ln(t){t._readyPromise=I((e,r)=>{t._readyPromise_resolve=e,t._readyPromise_reject=r}),t._readyPromiseState=
"pending"}function co(t,e){ln(t),Vs(t,e)}function Ui(t){ln(t),$o(t)}function Vs(t,e){t._readyPromise_reject!==void 0&&(Dt(
t._readyPromise),t._readyPromise_reject(e),t._readyPromise_resolve=void 0,t._readyPromise_reject=void 0,t._readyPromiseState=
"rejected")}function $o(t){t._readyPromise_resolve!==void 0&&(t._readyPromise_resolve(void 0),t._readyPromise_resolve=void 0,
t._readyPromise_reject=void 0,t._readyPromiseState="fulfilled")}function Ni(t,e,r,n,o,i){let s=$t(t),a=Ls(e);t._disturbed=
!0;let u=new fo(a),l=new po(u);return I((c,f)=>{let d;if(i!==void 0){if(d=()=>{let b=i.reason!==void 0?i.reason:new tl("\
Aborted","AbortError"),j=[];n||j.push(()=>e._state==="writable"?tn(e,b):k(void 0)),o||j.push(()=>t._state==="readable"?be(
t,b):k(void 0)),P(()=>Promise.all(j.map(H=>H())),!0,b)},i.aborted)return void d();i.addEventListener("abort",d)}function h(){
for(;!u._shuttingDown&&!e._backpressure&&e._state==="writable"&&!Se(e)&&t._state==="readable"&&ss(s);)Nt(s,l);if(u._shuttingDown)
return k(!0);if(e._backpressure)return Te(a._readyPromise,h);let b=new ho(u);return Nt(s,b),b._promise}var p,g,T;if(Wi(t,
s._closedPromise,b=>(n?v(!0,b):P(()=>tn(e,b),!0,b),null)),Wi(e,a._closedPromise,b=>(o?v(!0,b):P(()=>be(t,b),!0,b),null)),
p=t,g=s._closedPromise,T=()=>(r?v():P(()=>(function(b){let j=b._ownerWritableStream,H=j._state;return Se(j)||H==="closed"?
k(void 0):H==="errored"?m(j._storedError):$s(b)})(a)),null),p._state==="closed"?T():Dn(g,T),Se(e)||e._state==="closed"){
let b=new TypeError("the destination writable stream closed before all data could be piped to it");o?v(!0,b):P(()=>be(t,
b),!0,b)}function P(b,j,H){function B(){return Q(b(),()=>R(j,H),E=>R(!0,E)),null}u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Se(e)?B():Dn(u._waitForWritesToFinish(),B))}function v(b,j){u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Se(e)?R(b,j):Dn(u._waitForWritesToFinish(),()=>R(b,j)))}function R(b,j){return Us(a),Me(s),i!==void 0&&
i.removeEventListener("abort",d),b?f(j):c(void 0),null}Dt(I((b,j)=>{(function H(B){B?b():Te(h(),H,j)})(!1)}))})}function Wi(t,e,r){
t._state==="errored"?r(t._storedError):Xn(e,r)}function Nr(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_c\
ontrolledReadableStream")&&t instanceof ue}function hr(t){if(Hs(t)){if(t._pulling)return void(t._pullAgain=!0);t._pulling=
!0,Q(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,hr(t)),null),e=>(Ae(t,e),null))}}function Hs(t){
let e=t._controlledReadableStream;return!Ft(t)||!t._started?!1:Xe(e)&&sn(e)>0?!0:Io(t)>0}function nn(t){t._pullAlgorithm=
void 0,t._cancelAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function vt(t){if(!Ft(t))return;let e=t._controlledReadableStream;
t._closeRequested=!0,t._queue.length===0&&(nn(t),yr(e))}function Wt(t,e){if(!Ft(t))return;let r=t._controlledReadableStream;
if(Xe(r)&&sn(r)>0)Eo(r,e,!1);else{let n;try{n=t._strategySizeAlgorithm(e)}catch(o){throw Ae(t,o),o}try{Ro(t,e,n)}catch(o){
throw Ae(t,o),o}}hr(t)}function Ae(t,e){let r=t._controlledReadableStream;r._state==="readable"&&(Ze(t),nn(t),Ys(r,e))}function Io(t){
let e=t._controlledReadableStream._state;return e==="errored"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Ft(t){
let e=t._controlledReadableStream._state;return!t._closeRequested&&e==="readable"}function Ks(t,e,r,n,o,i,s){e._controlledReadableStream=
t,e._queue=void 0,e._queueTotalSize=void 0,Ze(e),e._started=!1,e._closeRequested=!1,e._pullAgain=!1,e._pulling=!1,e._strategySizeAlgorithm=
s,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=o,t._readableStreamController=e,Q(k(r()),()=>(e._started=!0,hr(
e),null),a=>(Ae(e,a),null))}function Wr(t){return new TypeError(`ReadableStreamDefaultController.prototype.${t} can only\
 be used on a ReadableStreamDefaultController`)}function rl(t,e){return mt(t._readableStreamController)?(function(r){let n,
o,i,s,a,u=$t(r),l=!1,c=!1,f=!1,d=!1,h=!1,p=I(B=>{a=B});function g(B){Xn(B._closedPromise,E=>(B!==u||(ie(i._readableStreamController,
E),ie(s._readableStreamController,E),d&&h||a(void 0)),null))}function T(){yt(u)&&(Me(u),u=$t(r),g(u)),Nt(u,{_chunkSteps:B=>{
gt(()=>{c=!1,f=!1;let E=B,w=B;if(!d&&!h)try{w=$i(B)}catch(O){return ie(i._readableStreamController,O),ie(s._readableStreamController,
O),void a(be(r,O))}d||Hr(i._readableStreamController,E),h||Hr(s._readableStreamController,w),l=!1,c?v():f&&R()})},_closeSteps:()=>{
l=!1,d||ur(i._readableStreamController),h||ur(s._readableStreamController),i._readableStreamController._pendingPullIntos.
length>0&&Kr(i._readableStreamController,0),s._readableStreamController._pendingPullIntos.length>0&&Kr(s._readableStreamController,
0),d&&h||a(void 0)},_errorSteps:()=>{l=!1}})}function P(B,E){Qe(u)&&(Me(u),u=Ps(r),g(u));let w=E?s:i,O=E?i:s;Bs(u,B,1,{_chunkSteps:_=>{
gt(()=>{c=!1,f=!1;let C=E?h:d;if(E?d:h)C||Yr(w._readableStreamController,_);else{let G;try{G=$i(_)}catch(D){return ie(w.
_readableStreamController,D),ie(O._readableStreamController,D),void a(be(r,D))}C||Yr(w._readableStreamController,_),Hr(O.
_readableStreamController,G)}l=!1,c?v():f&&R()})},_closeSteps:_=>{l=!1;let C=E?h:d,G=E?d:h;C||ur(w._readableStreamController),
G||ur(O._readableStreamController),_!==void 0&&(C||Yr(w._readableStreamController,_),!G&&O._readableStreamController._pendingPullIntos.
length>0&&Kr(O._readableStreamController,0)),C&&G||a(void 0)},_errorSteps:()=>{l=!1}})}function v(){if(l)return c=!0,k(void 0);
l=!0;let B=so(i._readableStreamController);return B===null?T():P(B._view,!1),k(void 0)}function R(){if(l)return f=!0,k(void 0);
l=!0;let B=so(s._readableStreamController);return B===null?T():P(B._view,!0),k(void 0)}function b(B){if(d=!0,n=B,h){let E=sr(
[n,o]),w=be(r,E);a(w)}return p}function j(B){if(h=!0,o=B,d){let E=sr([n,o]),w=be(r,E);a(w)}return p}function H(){}return i=
Di(H,v,b),s=Di(H,R,j),g(u),[i,s]})(t):(function(r){let n=$t(r),o,i,s,a,u,l=!1,c=!1,f=!1,d=!1,h=I(v=>{u=v});function p(){
return l?(c=!0,k(void 0)):(l=!0,Nt(n,{_chunkSteps:v=>{gt(()=>{c=!1;let R=v,b=v;f||Wt(s._readableStreamController,R),d||Wt(
a._readableStreamController,b),l=!1,c&&p()})},_closeSteps:()=>{l=!1,f||vt(s._readableStreamController),d||vt(a._readableStreamController),
f&&d||u(void 0)},_errorSteps:()=>{l=!1}}),k(void 0))}function g(v){if(f=!0,o=v,d){let R=sr([o,i]),b=be(r,R);u(b)}return h}
function T(v){if(d=!0,i=v,f){let R=sr([o,i]),b=be(r,R);u(b)}return h}function P(){}return s=pr(P,p,g),a=pr(P,p,T),Xn(n._closedPromise,
v=>(Ae(s._readableStreamController,v),Ae(a._readableStreamController,v),f&&d||u(void 0),null)),[s,a]})(t)}function nl(t){
return $(e=t)&&e.getReader!==void 0?(function(r){let n;function o(){let s;try{s=r.read()}catch(a){return m(a)}return Ue(
s,a=>{if(!$(a))throw new TypeError("The promise returned by the reader.read() method must fulfill with an object");if(a.
done)vt(n._readableStreamController);else{let u=a.value;Wt(n._readableStreamController,u)}})}function i(s){try{return k(
r.cancel(s))}catch(a){return m(a)}}return n=pr(Mt,o,i,0),n})(t.getReader()):(function(r){let n,o=cs(r,"async");function i(){
let a;try{a=fs(o)}catch(u){return m(u)}return Ue(k(a),u=>{if(!$(u))throw new TypeError("The promise returned by the iter\
ator.next() method must fulfill with an object");if(u.done)vt(n._readableStreamController);else{let l=u.value;Wt(n._readableStreamController,
l)}})}function s(a){let u=o.iterator,l;try{l=ar(u,"return")}catch(c){return m(c)}return l===void 0?k(void 0):Ue(Fe(l,u,[
a]),c=>{if(!$(c))throw new TypeError("The promise returned by the iterator.return() method must fulfill with an object")})}
return n=pr(Mt,i,s,0),n})(t);var e}function ol(t,e,r){return le(t,r),n=>Fe(t,e,[n])}function il(t,e,r){return le(t,r),n=>Fe(
t,e,[n])}function sl(t,e,r){return le(t,r),n=>bt(t,e,[n])}function al(t,e){if((t=`${t}`)!="bytes")throw new TypeError(`${e}\
 '${t}' is not a valid enumeration value for ReadableStreamType`);return t}function Fi(t,e){xe(t,e);let r=t?.preventAbort,
n=t?.preventCancel,o=t?.preventClose,i=t?.signal;return i!==void 0&&(function(s,a){if(!(function(u){if(typeof u!="object"||
u===null)return!1;try{return typeof u.aborted=="boolean"}catch{return!1}})(s))throw new TypeError(`${a} is not an AbortS\
ignal.`)})(i,`${e} has member 'signal' that`),{preventAbort:!!r,preventCancel:!!n,preventClose:!!o,signal:i}}function pr(t,e,r,n=1,o=()=>1){
let i=Object.create(q.prototype);return Uo(i),Ks(i,Object.create(ue.prototype),t,e,r,n,o),i}function Di(t,e,r){let n=Object.
create(q.prototype);return Uo(n),Rs(n,Object.create(ae.prototype),t,e,r,0,void 0),n}function Uo(t){t._state="readable",t.
_reader=void 0,t._storedError=void 0,t._disturbed=!1}function Je(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.call(
t,"_readableStreamController")&&t instanceof q}function Xe(t){return t._reader!==void 0}function be(t,e){if(t._disturbed=
!0,t._state==="closed")return k(void 0);if(t._state==="errored")return m(t._storedError);yr(t);let r=t._reader;if(r!==void 0&&
yt(r)){let n=r._readIntoRequests;r._readIntoRequests=new X,n.forEach(o=>{o._closeSteps(void 0)})}return Ue(t._readableStreamController[go](
e),Mt)}function yr(t){t._state="closed";let e=t._reader;if(e!==void 0&&(rs(e),Qe(e))){let r=e._readRequests;e._readRequests=
new X,r.forEach(n=>{n._closeSteps()})}}function Ys(t,e){t._state="errored",t._storedError=e;let r=t._reader;r!==void 0&&
(So(r,e),Qe(r)?as(r,e):Cs(r,e))}function pt(t){return new TypeError(`ReadableStream.prototype.${t} can only be used on a\
 ReadableStream`)}function Gs(t,e){xe(t,e);let r=t?.highWaterMark;return eo(r,"highWaterMark","QueuingStrategyInit"),{highWaterMark:ko(
r)}}function zi(t){return new TypeError(`ByteLengthQueuingStrategy.prototype.${t} can only be used on a ByteLengthQueuin\
gStrategy`)}function Vi(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_byteLengthQueuingStrategyHighWaterMa\
rk")&&t instanceof St}function Hi(t){return new TypeError(`CountQueuingStrategy.prototype.${t} can only be used on a Cou\
ntQueuingStrategy`)}function Ki(t){return!!$(t)&&!!Object.prototype.hasOwnProperty.call(t,"_countQueuingStrategyHighWate\
rMark")&&t instanceof kt}function ul(t,e,r){return le(t,r),n=>Fe(t,e,[n])}function ll(t,e,r){return le(t,r),n=>bt(t,e,[n])}
function cl(t,e,r){return le(t,r),(n,o)=>Fe(t,e,[n,o])}function fl(t,e,r){return le(t,r),n=>Fe(t,e,[n])}function Yi(t){return!!$(
t)&&!!Object.prototype.hasOwnProperty.call(t,"_transformStreamController")&&t instanceof Ce}function Xs(t,e){Ae(t._readable.
_readableStreamController,e),Mo(t,e)}function Mo(t,e){Jr(t._transformStreamController),dr(t._writable._writableStreamController,
e),mo(t)}function mo(t){t._backpressure&&on(t,!1)}function on(t,e){t._backpressureChangePromise!==void 0&&t._backpressureChangePromise_resolve(),
t._backpressureChangePromise=I(r=>{t._backpressureChangePromise_resolve=r}),t._backpressure=e}function Fr(t){return!!$(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_controlledTransformStream")&&t instanceof ke}function Jr(t){t._transformAlgorithm=
void 0,t._flushAlgorithm=void 0,t._cancelAlgorithm=void 0}function Zs(t,e){let r=t._controlledTransformStream,n=r._readable.
_readableStreamController;if(!Ft(n))throw new TypeError("Readable side is not in a state that permits enqueue");try{Wt(n,
e)}catch(i){throw Mo(r,i),r._readable._storedError}(function(i){return!Hs(i)})(n)!==r._backpressure&&on(r,!0)}function Gi(t,e){
return Ue(t._transformAlgorithm(e),void 0,r=>{throw Xs(t._controlledTransformStream,r),r})}function Dr(t){return new TypeError(
`TransformStreamDefaultController.prototype.${t} can only be used on a TransformStreamDefaultController`)}function Qn(t){
t._finishPromise_resolve!==void 0&&(t._finishPromise_resolve(),t._finishPromise_resolve=void 0,t._finishPromise_reject=void 0)}
function jt(t,e){t._finishPromise_reject!==void 0&&(Dt(t._finishPromise),t._finishPromise_reject(e),t._finishPromise_resolve=
void 0,t._finishPromise_reject=void 0)}function Ji(t){return new TypeError(`TransformStream.prototype.${t} can only be u\
sed on a TransformStream`)}var Qi,yo,zu,Vu,Hu,cr,gt,X,Xi,Zi,go,bo,wo,_o,Ci,Ku,we,to,ro,zn,Vn,Hn,wt,_t,mr,Xr,no,ds,hs,Be,
ae,_e,ao,uo,ve,se,Ms,We,Mi,tl,fo,ho,po,ue,q,Js,St,Qs,kt,Ce,ke,No=J(()=>{Qi=Mt;yo=Promise,zu=Promise.resolve.bind(yo),Vu=
Promise.prototype.then,Hu=Promise.reject.bind(yo),cr=zu;gt=t=>{if(typeof queueMicrotask=="function")gt=queueMicrotask;else{
let e=k(void 0);gt=r=>Te(e,r)}return gt(t)};X=class{constructor(){this._cursor=0,this._size=0,this._front={_elements:[],
_next:void 0},this._back=this._front,this._cursor=0,this._size=0}get length(){return this._size}push(e){let r=this._back,
n=r;r._elements.length===16383&&(n={_elements:[],_next:void 0}),r._elements.push(e),n!==r&&(this._back=n,r._next=n),++this.
_size}shift(){let e=this._front,r=e,n=this._cursor,o=n+1,i=e._elements,s=i[n];return o===16384&&(r=e._next,o=0),--this._size,
this._cursor=o,e!==r&&(this._front=r),i[n]=void 0,s}forEach(e){let r=this._cursor,n=this._front,o=n._elements;for(;!(r===
o.length&&n._next===void 0||r===o.length&&(n=n._next,o=n._elements,r=0,o.length===0));)e(o[r]),++r}peek(){let e=this._front,
r=this._cursor;return e._elements[r]}},Xi=Symbol("[[AbortSteps]]"),Zi=Symbol("[[ErrorSteps]]"),go=Symbol("[[CancelSteps]\
]"),bo=Symbol("[[PullSteps]]"),wo=Symbol("[[CanPullSyncSteps]]"),_o=Symbol("[[ReleaseSteps]]");Ci=Number.isFinite||function(t){
return typeof t=="number"&&isFinite(t)},Ku=Math.trunc||function(t){return t<0?Math.ceil(t):Math.floor(t)};we=class{constructor(e){
if(Ne(e,1,"ReadableStreamDefaultReader"),To(e,"First parameter"),Xe(e))throw new TypeError("This stream has already been\
 locked for exclusive reading by another reader");es(this,e),this._readRequests=new X}get closed(){return Qe(this)?this.
_closedPromise:m($r("closed"))}cancel(e=void 0){return Qe(this)?this._ownerReadableStream===void 0?m(Qr("cancel")):vo(this,
e):m($r("cancel"))}read(){if(!Qe(this))return m($r("read"));if(this._ownerReadableStream===void 0)return m(Qr("read from"));
let e=ss(this)?new ro:new to;return Nt(this,e),e._promise}releaseLock(){if(!Qe(this))throw $r("releaseLock");this._ownerReadableStream!==
void 0&&(function(e){Me(e);let r=new TypeError("Reader was released");as(e,r)})(this)}};Object.defineProperties(we.prototype,
{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},closed:{enumerable:!0}}),S(we.prototype.cancel,
"cancel"),S(we.prototype.read,"read"),S(we.prototype.releaseLock,"releaseLock"),typeof Symbol.toStringTag=="symbol"&&Object.
defineProperty(we.prototype,Symbol.toStringTag,{value:"ReadableStreamDefaultReader",configurable:!0});to=class{constructor(){
this._promise=I((e,r)=>{this._resolvePromise=e,this._rejectPromise=r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(){
this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){this._rejectPromise(e)}},ro=class{constructor(){this._promise=
void 0}_chunkSteps(e){this._promise=cr({value:e,done:!1})}_closeSteps(){this._promise=cr({value:void 0,done:!0})}_errorSteps(e){
this._promise=m(e)}};wt=t=>(wt=typeof t.transfer=="function"?e=>e.transfer():typeof structuredClone=="function"?e=>structuredClone(
e,{transfer:[e]}):e=>e,wt(t)),_t=t=>(_t=typeof t.detached=="boolean"?e=>e.detached:e=>e.byteLength===0,_t(t));mr=(Hn=(zn=
Symbol.asyncIterator)!==null&&zn!==void 0?zn:(Vn=Symbol.for)===null||Vn===void 0?void 0:Vn.call(Symbol,"Symbol.asyncIter\
ator"))!==null&&Hn!==void 0?Hn:"@@asyncIterator";Xr=class{constructor(e,r){this._ongoingPromise=void 0,this._isFinished=
!1,this._reader=e,this._preventCancel=r}next(){let e=()=>this._nextSteps();return this._ongoingPromise=this._ongoingPromise?
Ue(this._ongoingPromise,e,e):e(),this._ongoingPromise}return(e){let r=()=>this._returnSteps(e);return this._ongoingPromise=
this._ongoingPromise?Ue(this._ongoingPromise,r,r):r(),this._ongoingPromise}_nextSteps(){if(this._isFinished)return Promise.
resolve({value:void 0,done:!0});let e=this._reader,r=new no(this);return Nt(e,r),r._promise}_returnSteps(e){if(this._isFinished)
return Promise.resolve({value:e,done:!0});this._isFinished=!0;let r=this._reader;if(!this._preventCancel){let n=vo(r,e);
return Me(r),Ue(n,()=>({value:e,done:!0}))}return Me(r),k({value:e,done:!0})}},no=class{constructor(e){this._iterator=e,
this._promise=I((r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._iterator._ongoingPromise=void 0,
gt(()=>this._resolvePromise({value:e,done:!1}))}_closeSteps(){let e=this._iterator;e._ongoingPromise=void 0,e._isFinished=
!0,Me(e._reader),this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){let r=this._iterator;r._ongoingPromise=void 0,
r._isFinished=!0,Me(r._reader),this._rejectPromise(e)}},ds={next(){return ji(this)?this._asyncIteratorImpl.next():m(qi("\
next"))},return(t){return ji(this)?this._asyncIteratorImpl.return(t):m(qi("return"))},[mr](){return this}};Object.defineProperty(
ds,mr,{enumerable:!1});hs=Number.isNaN||function(t){return t!=t};Be=class{constructor(){throw new TypeError("Illegal con\
structor")}get view(){if(!Kn(this))throw Yn("view");return this._view}respond(e){if(!Kn(this))throw Yn("respond");if(Ne(
e,1,"respond"),e=Ao(e,"First parameter"),this._associatedReadableByteStreamController===void 0)throw new TypeError("This\
 BYOB request has been invalidated");if(_t(this._view.buffer))throw new TypeError("The BYOB request's buffer has been de\
tached and so cannot be used as a response");Kr(this._associatedReadableByteStreamController,e)}respondWithNewView(e){if(!Kn(
this))throw Yn("respondWithNewView");if(Ne(e,1,"respondWithNewView"),!ArrayBuffer.isView(e))throw new TypeError("You can\
 only respond with array buffer views");if(this._associatedReadableByteStreamController===void 0)throw new TypeError("Th\
is BYOB request has been invalidated");if(_t(e.buffer))throw new TypeError("The given view's buffer has been detached an\
d so cannot be used as a response");Yr(this._associatedReadableByteStreamController,e)}};Object.defineProperties(Be.prototype,
{respond:{enumerable:!0},respondWithNewView:{enumerable:!0},view:{enumerable:!0}}),S(Be.prototype.respond,"respond"),S(Be.
prototype.respondWithNewView,"respondWithNewView"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Be.prototype,
Symbol.toStringTag,{value:"ReadableStreamBYOBRequest",configurable:!0});ae=class{constructor(){throw new TypeError("Ille\
gal constructor")}get byobRequest(){if(!mt(this))throw ir("byobRequest");return so(this)}get desiredSize(){if(!mt(this))
throw ir("desiredSize");return Es(this)}close(){if(!mt(this))throw ir("close");if(this._closeRequested)throw new TypeError(
"The stream has already been closed; do not close it again!");let e=this._controlledReadableByteStream._state;if(e!=="re\
adable")throw new TypeError(`The stream (in ${e} state) is not in the readable state and cannot be closed`);ur(this)}enqueue(e){
if(!mt(this))throw ir("enqueue");if(Ne(e,1,"enqueue"),!ArrayBuffer.isView(e))throw new TypeError("chunk must be an array\
 buffer view");if(e.byteLength===0)throw new TypeError("chunk must have non-zero byteLength");if(e.buffer.byteLength===0)
throw new TypeError("chunk's buffer must have non-zero byteLength");if(this._closeRequested)throw new TypeError("stream \
is closed or draining");let r=this._controlledReadableByteStream._state;if(r!=="readable")throw new TypeError(`The strea\
m (in ${r} state) is not in the readable state and cannot be enqueued to`);Hr(this,e)}error(e=void 0){if(!mt(this))throw ir(
"error");ie(this,e)}[go](e){ys(this),Ze(this);let r=this._cancelAlgorithm(e);return an(this),r}[bo](e){let r=this._controlledReadableByteStream;
if(this._queueTotalSize>0)return void Ts(this,e);let n=this._autoAllocateChunkSize;if(n!==void 0){let o;try{o=new ArrayBuffer(
n)}catch(s){return void e._errorSteps(s)}let i={buffer:o,bufferByteLength:n,byteOffset:0,byteLength:n,bytesFilled:0,minimumFill:1,
elementSize:1,viewConstructor:Uint8Array,readerType:"default"};this._pendingPullIntos.push(i)}os(r,e),At(this)}[wo](){return this.
_queueTotalSize>0}[_o](){if(this._pendingPullIntos.length>0){let e=this._pendingPullIntos.peek();e.readerType="none",this.
_pendingPullIntos=new X,this._pendingPullIntos.push(e)}}};Object.defineProperties(ae.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},byobRequest:{enumerable:!0},desiredSize:{enumerable:!0}}),S(ae.prototype.close,"clo\
se"),S(ae.prototype.enqueue,"enqueue"),S(ae.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(
ae.prototype,Symbol.toStringTag,{value:"ReadableByteStreamController",configurable:!0});_e=class{constructor(e){if(Ne(e,
1,"ReadableStreamBYOBReader"),To(e,"First parameter"),Xe(e))throw new TypeError("This stream has already been locked for\
 exclusive reading by another reader");if(!mt(e._readableStreamController))throw new TypeError("Cannot construct a Reada\
bleStreamBYOBReader for a stream not constructed with a byte source");es(this,e),this._readIntoRequests=new X}get closed(){
return yt(this)?this._closedPromise:m(Ir("closed"))}cancel(e=void 0){return yt(this)?this._ownerReadableStream===void 0?
m(Qr("cancel")):vo(this,e):m(Ir("cancel"))}read(e,r={}){if(!yt(this))return m(Ir("read"));if(!ArrayBuffer.isView(e))return m(
new TypeError("view must be an array buffer view"));if(e.byteLength===0)return m(new TypeError("view must have non-zero \
byteLength"));if(e.buffer.byteLength===0)return m(new TypeError("view's buffer must have non-zero byteLength"));if(_t(e.
buffer))return m(new TypeError("view's buffer has been detached"));let n;try{n=(function(s,a){var u;return xe(s,a),{min:Ao(
(u=s?.min)!==null&&u!==void 0?u:1,`${a} has member 'min' that`)}})(r,"options")}catch(s){return m(s)}let o=n.min;if(o===
0)return m(new TypeError("options.min must be greater than 0"));if((function(s){return ps(s.constructor)})(e)){if(o>e.byteLength)
return m(new RangeError("options.min must be less than or equal to view's byteLength"))}else if(o>e.length)return m(new RangeError(
"options.min must be less than or equal to view's length"));if(this._ownerReadableStream===void 0)return m(Qr("read from"));
let i=(function(s,a,u){let l=s._ownerReadableStream;return l._state==="errored"||(function(c,f,d){let h=c._controlledReadableByteStream,
p=ms(f.constructor),{byteLength:g}=f,T=d*p;return!(c._pendingPullIntos.length>0)&&(h._state==="closed"||c._queueTotalSize>=
T)})(l._readableStreamController,a,u)})(this,e,o)?new uo:new ao;return Bs(this,e,o,i),i._promise}releaseLock(){if(!yt(this))
throw Ir("releaseLock");this._ownerReadableStream!==void 0&&(function(e){Me(e);let r=new TypeError("Reader was released");
Cs(e,r)})(this)}};Object.defineProperties(_e.prototype,{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},
closed:{enumerable:!0}}),S(_e.prototype.cancel,"cancel"),S(_e.prototype.read,"read"),S(_e.prototype.releaseLock,"release\
Lock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(_e.prototype,Symbol.toStringTag,{value:"ReadableStream\
BYOBReader",configurable:!0});ao=class{constructor(){this._promise=I((e,r)=>{this._resolvePromise=e,this._rejectPromise=
r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(e){this._resolvePromise({value:e,done:!0})}_errorSteps(e){
this._rejectPromise(e)}},uo=class{constructor(){this._promise=void 0}_chunkSteps(e){this._promise=cr({value:e,done:!1})}_closeSteps(e){
this._promise=cr({value:e,done:!0})}_errorSteps(e){this._promise=m(e)}};ve=class{constructor(e={},r={}){e===void 0?e=null:
ns(e,"First parameter");let n=en(r,"Second parameter"),o=(function(s,a){xe(s,a);let u=s?.abort,l=s?.close,c=s?.start,f=s?.
type,d=s?.write;return{abort:u===void 0?void 0:Ju(u,s,`${a} has member 'abort' that`),close:l===void 0?void 0:Qu(l,s,`${a}\
 has member 'close' that`),start:c===void 0?void 0:Xu(c,s,`${a} has member 'start' that`),write:d===void 0?void 0:Zu(d,s,
`${a} has member 'write' that`),type:f}})(e,"First parameter");if(js(this),o.type!==void 0)throw new RangeError("Invalid\
 type is specified");let i=Zr(n);(function(s,a,u,l){let c=Object.create(We.prototype),f,d,h,p;f=a.start!==void 0?()=>a.start(
c):()=>{},d=a.write!==void 0?g=>a.write(g,c):()=>k(void 0),h=a.close!==void 0?()=>a.close():()=>k(void 0),p=a.abort!==void 0?
g=>a.abort(g):()=>k(void 0),Ns(s,c,f,d,h,p,u,l)})(this,o,fr(n,1),i)}get locked(){if(!qt(this))throw Mr("locked");return Ut(
this)}abort(e=void 0){return qt(this)?Ut(this)?m(new TypeError("Cannot abort a stream that already has a writer")):tn(this,
e):m(Mr("abort"))}close(){return qt(this)?Ut(this)?m(new TypeError("Cannot close a stream that already has a writer")):Se(
this)?m(new TypeError("Cannot close an already-closing stream")):qs(this):m(Mr("close"))}getWriter(){if(!qt(this))throw Mr(
"getWriter");return Ls(this)}};Object.defineProperties(ve.prototype,{abort:{enumerable:!0},close:{enumerable:!0},getWriter:{
enumerable:!0},locked:{enumerable:!0}}),S(ve.prototype.abort,"abort"),S(ve.prototype.close,"close"),S(ve.prototype.getWriter,
"getWriter"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ve.prototype,Symbol.toStringTag,{value:"Writable\
Stream",configurable:!0});se=class{constructor(e){if(Ne(e,1,"WritableStreamDefaultWriter"),Os(e,"First parameter"),Ut(e))
throw new TypeError("This stream has already been locked for exclusive writing by another writer");this._ownerWritableStream=
e,e._writer=this;let r=e._state;if(r==="writable")!Se(e)&&e._backpressure?ln(this):Ui(this),Gr(this);else if(r==="errori\
ng")co(this,e._storedError),Gr(this);else if(r==="closed")Ui(this),Gr(n=this),zs(n);else{let o=e._storedError;co(this,o),
Ds(this,o)}var n}get closed(){return dt(this)?this._closedPromise:m(ht("closed"))}get desiredSize(){if(!dt(this))throw ht(
"desiredSize");if(this._ownerWritableStream===void 0)throw lr("desiredSize");return(function(e){let r=e._ownerWritableStream,
n=r._state;return n==="errored"||n==="erroring"?null:n==="closed"?0:Ws(r._writableStreamController)})(this)}get ready(){
return dt(this)?this._readyPromise:m(ht("ready"))}abort(e=void 0){return dt(this)?this._ownerWritableStream===void 0?m(lr(
"abort")):(function(r,n){return tn(r._ownerWritableStream,n)})(this,e):m(ht("abort"))}close(){if(!dt(this))return m(ht("\
close"));let e=this._ownerWritableStream;return e===void 0?m(lr("close")):Se(e)?m(new TypeError("Cannot close an already\
-closing stream")):$s(this)}releaseLock(){if(!dt(this))throw ht("releaseLock");this._ownerWritableStream!==void 0&&Us(this)}write(e=void 0){
return dt(this)?this._ownerWritableStream===void 0?m(lr("write to")):Lo(this,e):m(ht("write"))}};Object.defineProperties(
se.prototype,{abort:{enumerable:!0},close:{enumerable:!0},releaseLock:{enumerable:!0},write:{enumerable:!0},closed:{enumerable:!0},
desiredSize:{enumerable:!0},ready:{enumerable:!0}}),S(se.prototype.abort,"abort"),S(se.prototype.close,"close"),S(se.prototype.
releaseLock,"releaseLock"),S(se.prototype.write,"write"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(se.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultWriter",configurable:!0});Ms={},We=class{constructor(){throw new TypeError(
"Illegal constructor")}get abortReason(){if(!Gn(this))throw Jn("abortReason");return this._abortReason}get signal(){if(!Gn(
this))throw Jn("signal");if(this._abortController===void 0)throw new TypeError("WritableStreamDefaultController.prototyp\
e.signal is not supported");return this._abortController.signal}error(e=void 0){if(!Gn(this))throw Jn("error");this._controlledWritableStream.
_state==="writable"&&Fs(this,e)}[Xi](e){let r=this._abortAlgorithm(e);return rn(this),r}[Zi](){Ze(this)}};Object.defineProperties(
We.prototype,{abortReason:{enumerable:!0},signal:{enumerable:!0},error:{enumerable:!0}}),typeof Symbol.toStringTag=="sym\
bol"&&Object.defineProperty(We.prototype,Symbol.toStringTag,{value:"WritableStreamDefaultController",configurable:!0});Mi=
typeof globalThis<"u"?globalThis:typeof self<"u"?self:typeof global<"u"?global:void 0,tl=(function(){let t=Mi?.DOMException;
return(function(e){if(typeof e!="function"&&typeof e!="object"||e.name!=="DOMException")return!1;try{return new e,!0}catch{
return!1}})(t)?t:void 0})()||(function(){let t=function(e,r){this.message=e||"",this.name=r||"Error",Error.captureStackTrace&&
Error.captureStackTrace(this,this.constructor)};return S(t,"DOMException"),t.prototype=Object.create(Error.prototype),Object.
defineProperty(t.prototype,"constructor",{value:t,writable:!0,configurable:!0}),t})();fo=class{constructor(e){this._writer=
e,this._shuttingDown=!1,this._currentWrite=k(void 0)}_waitForWritesToFinish(){let e=this._currentWrite;return Te(this._currentWrite,
()=>e!==this._currentWrite?this._waitForWritesToFinish():void 0)}},ho=class{constructor(e){this._state=e,this._promise=I(
(r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._state._currentWrite=Te(Lo(this._state._writer,
e),void 0,Mt),this._resolvePromise(!1)}_closeSteps(){this._resolvePromise(!0)}_errorSteps(e){this._rejectPromise(e)}},po=
class{constructor(e){this._state=e}_chunkSteps(e){this._state._currentWrite=Te(Lo(this._state._writer,e),void 0,Mt)}_closeSteps(){}_errorSteps(e){}};
ue=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Nr(this))throw Wr("desiredSize");
return Io(this)}close(){if(!Nr(this))throw Wr("close");if(!Ft(this))throw new TypeError("The stream is not in a state th\
at permits close");vt(this)}enqueue(e=void 0){if(!Nr(this))throw Wr("enqueue");if(!Ft(this))throw new TypeError("The str\
eam is not in a state that permits enqueue");return Wt(this,e)}error(e=void 0){if(!Nr(this))throw Wr("error");Ae(this,e)}[go](e){
Ze(this);let r=this._cancelAlgorithm(e);return nn(this),r}[bo](e){let r=this._controlledReadableStream;if(this._queue.length>
0){let n=oo(this);this._closeRequested&&this._queue.length===0?(nn(this),yr(r)):hr(this),e._chunkSteps(n)}else os(r,e),hr(
this)}[wo](){return this._queue.length>0}[_o](){}};Object.defineProperties(ue.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},desiredSize:{enumerable:!0}}),S(ue.prototype.close,"close"),S(ue.prototype.enqueue,
"enqueue"),S(ue.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ue.prototype,Symbol.
toStringTag,{value:"ReadableStreamDefaultController",configurable:!0});q=class{constructor(e={},r={}){e===void 0?e=null:
ns(e,"First parameter");let n=en(r,"Second parameter"),o=(function(i,s){xe(i,s);let a=i,u=a?.autoAllocateChunkSize,l=a?.
cancel,c=a?.pull,f=a?.start,d=a?.type;return{autoAllocateChunkSize:u===void 0?void 0:Ao(u,`${s} has member 'autoAllocate\
ChunkSize' that`),cancel:l===void 0?void 0:ol(l,a,`${s} has member 'cancel' that`),pull:c===void 0?void 0:il(c,a,`${s} h\
as member 'pull' that`),start:f===void 0?void 0:sl(f,a,`${s} has member 'start' that`),type:d===void 0?void 0:al(d,`${s}\
 has member 'type' that`)}})(e,"First parameter");if(Uo(this),o.type==="bytes"){if(n.size!==void 0)throw new RangeError(
"The strategy for a byte stream cannot have a size function");(function(i,s,a){let u=Object.create(ae.prototype),l,c,f;l=
s.start!==void 0?()=>s.start(u):()=>{},c=s.pull!==void 0?()=>s.pull(u):()=>k(void 0),f=s.cancel!==void 0?h=>s.cancel(h):
()=>k(void 0);let d=s.autoAllocateChunkSize;if(d===0)throw new TypeError("autoAllocateChunkSize must be greater than 0");
Rs(i,u,l,c,f,a,d)})(this,o,fr(n,0))}else{let i=Zr(n);(function(s,a,u,l){let c=Object.create(ue.prototype),f,d,h;f=a.start!==
void 0?()=>a.start(c):()=>{},d=a.pull!==void 0?()=>a.pull(c):()=>k(void 0),h=a.cancel!==void 0?p=>a.cancel(p):()=>k(void 0),
Ks(s,c,f,d,h,u,l)})(this,o,fr(n,1),i)}}get locked(){if(!Je(this))throw pt("locked");return Xe(this)}cancel(e=void 0){return Je(
this)?Xe(this)?m(new TypeError("Cannot cancel a stream that already has a reader")):be(this,e):m(pt("cancel"))}getReader(e=void 0){
if(!Je(this))throw pt("getReader");return(function(r,n){xe(r,n);let o=r?.mode;return{mode:o===void 0?void 0:Yu(o,`${n} h\
as member 'mode' that`)}})(e,"First parameter").mode===void 0?$t(this):Ps(this)}pipeThrough(e,r={}){if(!Je(this))throw pt(
"pipeThrough");Ne(e,1,"pipeThrough");let n=(function(i,s){xe(i,s);let a=i?.readable;eo(a,"readable","ReadableWritablePai\
r"),To(a,`${s} has member 'readable' that`);let u=i?.writable;return eo(u,"writable","ReadableWritablePair"),Os(u,`${s} \
has member 'writable' that`),{readable:a,writable:u}})(e,"First parameter"),o=Fi(r,"Second parameter");if(Xe(this))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");if(Ut(n.writable))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");return Dt(Ni(this,n.writable,o.preventClose,
o.preventAbort,o.preventCancel,o.signal)),n.readable}pipeTo(e,r={}){if(!Je(this))return m(pt("pipeTo"));if(e===void 0)return m(
"Parameter 1 is required in 'pipeTo'.");if(!qt(e))return m(new TypeError("ReadableStream.prototype.pipeTo's first argume\
nt must be a WritableStream"));let n;try{n=Fi(r,"Second parameter")}catch(o){return m(o)}return Xe(this)?m(new TypeError(
"ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")):Ut(e)?m(new TypeError("ReadableStream.prot\
otype.pipeTo cannot be used on a locked WritableStream")):Ni(this,e,n.preventClose,n.preventAbort,n.preventCancel,n.signal)}tee(){
if(!Je(this))throw pt("tee");return sr(rl(this))}values(e=void 0){if(!Je(this))throw pt("values");return(function(r,n){let o=$t(
r),i=new Xr(o,n),s=Object.create(ds);return s._asyncIteratorImpl=i,s})(this,(function(r,n){return xe(r,n),{preventCancel:!!r?.
preventCancel}})(e,"First parameter").preventCancel)}[mr](e){return this.values(e)}static from(e){return nl(e)}};Object.
defineProperties(q,{from:{enumerable:!0}}),Object.defineProperties(q.prototype,{cancel:{enumerable:!0},getReader:{enumerable:!0},
pipeThrough:{enumerable:!0},pipeTo:{enumerable:!0},tee:{enumerable:!0},values:{enumerable:!0},locked:{enumerable:!0}}),S(
q.from,"from"),S(q.prototype.cancel,"cancel"),S(q.prototype.getReader,"getReader"),S(q.prototype.pipeThrough,"pipeThroug\
h"),S(q.prototype.pipeTo,"pipeTo"),S(q.prototype.tee,"tee"),S(q.prototype.values,"values"),typeof Symbol.toStringTag=="s\
ymbol"&&Object.defineProperty(q.prototype,Symbol.toStringTag,{value:"ReadableStream",configurable:!0}),Object.defineProperty(
q.prototype,mr,{value:q.prototype.values,writable:!0,configurable:!0});Js=t=>t.byteLength;S(Js,"size");St=class{constructor(e){
Ne(e,1,"ByteLengthQueuingStrategy"),e=Gs(e,"First parameter"),this._byteLengthQueuingStrategyHighWaterMark=e.highWaterMark}get highWaterMark(){
if(!Vi(this))throw zi("highWaterMark");return this._byteLengthQueuingStrategyHighWaterMark}get size(){if(!Vi(this))throw zi(
"size");return Js}};Object.defineProperties(St.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),typeof Symbol.
toStringTag=="symbol"&&Object.defineProperty(St.prototype,Symbol.toStringTag,{value:"ByteLengthQueuingStrategy",configurable:!0});
Qs=()=>1;S(Qs,"size");kt=class{constructor(e){Ne(e,1,"CountQueuingStrategy"),e=Gs(e,"First parameter"),this._countQueuingStrategyHighWaterMark=
e.highWaterMark}get highWaterMark(){if(!Ki(this))throw Hi("highWaterMark");return this._countQueuingStrategyHighWaterMark}get size(){
if(!Ki(this))throw Hi("size");return Qs}};Object.defineProperties(kt.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(kt.prototype,Symbol.toStringTag,{value:"CountQueuingStrategy",
configurable:!0});Ce=class{constructor(e={},r={},n={}){e===void 0&&(e=null);let o=en(r,"Second parameter"),i=en(n,"Third\
 parameter"),s=(function(d,h){xe(d,h);let p=d?.cancel,g=d?.flush,T=d?.readableType,P=d?.start,v=d?.transform,R=d?.writableType;
return{cancel:p===void 0?void 0:fl(p,d,`${h} has member 'cancel' that`),flush:g===void 0?void 0:ul(g,d,`${h} has member \
'flush' that`),readableType:T,start:P===void 0?void 0:ll(P,d,`${h} has member 'start' that`),transform:v===void 0?void 0:
cl(v,d,`${h} has member 'transform' that`),writableType:R}})(e,"First parameter");if(s.readableType!==void 0)throw new RangeError(
"Invalid readableType specified");if(s.writableType!==void 0)throw new RangeError("Invalid writableType specified");let a=fr(
i,0),u=Zr(i),l=fr(o,1),c=Zr(o),f;(function(d,h,p,g,T,P){function v(){return h}function R(E){return(function(w,O){let _=w.
_transformStreamController;return w._backpressure?Ue(w._backpressureChangePromise,()=>{let C=w._writable;if(C._state==="\
erroring")throw C._storedError;return Gi(_,O)}):Gi(_,O)})(d,E)}function b(E){return(function(w,O){let _=w._transformStreamController;
if(_._finishPromise!==void 0)return _._finishPromise;let C=w._readable;_._finishPromise=I((D,qn)=>{_._finishPromise_resolve=
D,_._finishPromise_reject=qn});let G=_._cancelAlgorithm(O);return Jr(_),Q(G,()=>(C._state==="errored"?jt(_,C._storedError):
(Ae(C._readableStreamController,O),Qn(_)),null),D=>(Ae(C._readableStreamController,D),jt(_,D),null)),_._finishPromise})(
d,E)}function j(){return(function(E){let w=E._transformStreamController;if(w._finishPromise!==void 0)return w._finishPromise;
let O=E._readable;w._finishPromise=I((C,G)=>{w._finishPromise_resolve=C,w._finishPromise_reject=G});let _=w._flushAlgorithm();
return Jr(w),Q(_,()=>(O._state==="errored"?jt(w,O._storedError):(vt(O._readableStreamController),Qn(w)),null),C=>(Ae(O._readableStreamController,
C),jt(w,C),null)),w._finishPromise})(d)}function H(){return(function(E){return on(E,!1),E._backpressureChangePromise})(d)}
function B(E){return(function(w,O){let _=w._transformStreamController;if(_._finishPromise!==void 0)return _._finishPromise;
let C=w._writable;_._finishPromise=I((D,qn)=>{_._finishPromise_resolve=D,_._finishPromise_reject=qn});let G=_._cancelAlgorithm(
O);return Jr(_),Q(G,()=>(C._state==="errored"?jt(_,C._storedError):(dr(C._writableStreamController,O),mo(w),Qn(_)),null),
D=>(dr(C._writableStreamController,D),mo(w),jt(_,D),null)),_._finishPromise})(d,E)}d._writable=(function(E,w,O,_,C=1,G=()=>1){
let D=Object.create(ve.prototype);return js(D),Ns(D,Object.create(We.prototype),E,w,O,_,C,G),D})(v,R,j,b,p,g),d._readable=
pr(v,H,B,T,P),d._backpressure=void 0,d._backpressureChangePromise=void 0,d._backpressureChangePromise_resolve=void 0,on(
d,!0),d._transformStreamController=void 0})(this,I(d=>{f=d}),l,c,a,u),(function(d,h){let p=Object.create(ke.prototype),g,
T,P;g=h.transform!==void 0?v=>h.transform(v,p):v=>{try{return Zs(p,v),k(void 0)}catch(R){return m(R)}},T=h.flush!==void 0?
()=>h.flush(p):()=>k(void 0),P=h.cancel!==void 0?v=>h.cancel(v):()=>k(void 0),(function(v,R,b,j,H){R._controlledTransformStream=
v,v._transformStreamController=R,R._transformAlgorithm=b,R._flushAlgorithm=j,R._cancelAlgorithm=H,R._finishPromise=void 0,
R._finishPromise_resolve=void 0,R._finishPromise_reject=void 0})(d,p,g,T,P)})(this,s),s.start!==void 0?f(s.start(this._transformStreamController)):
f(void 0)}get readable(){if(!Yi(this))throw Ji("readable");return this._readable}get writable(){if(!Yi(this))throw Ji("w\
ritable");return this._writable}};Object.defineProperties(Ce.prototype,{readable:{enumerable:!0},writable:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Ce.prototype,Symbol.toStringTag,{value:"TransformStream",configurable:!0});
ke=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Fr(this))throw Dr("desiredSize");
return Io(this._controlledTransformStream._readable._readableStreamController)}enqueue(e=void 0){if(!Fr(this))throw Dr("\
enqueue");Zs(this,e)}error(e=void 0){if(!Fr(this))throw Dr("error");var r;r=e,Xs(this._controlledTransformStream,r)}terminate(){
if(!Fr(this))throw Dr("terminate");(function(e){let r=e._controlledTransformStream;vt(r._readable._readableStreamController);
let n=new TypeError("TransformStream terminated");Mo(r,n)})(this)}};Object.defineProperties(ke.prototype,{enqueue:{enumerable:!0},
error:{enumerable:!0},terminate:{enumerable:!0},desiredSize:{enumerable:!0}}),S(ke.prototype.enqueue,"enqueue"),S(ke.prototype.
error,"error"),S(ke.prototype.terminate,"terminate"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ke.prototype,
Symbol.toStringTag,{value:"TransformStreamDefaultController",configurable:!0})});function dl(t,e){let{length:r}=t;if(e==="utf-8"){for(let o=1;o<=3&&o<=r;o+=1){let i=t[r-o];if(i<128)return r;if(i>=192)return o<
(i>=240?4:i>=224?3:2)?r-o:r}return r}if(e==="utf-16le"||e==="utf-16be"){let o=r-r%2,i=t[e==="utf-16le"?o-1:o-2];return i!==
void 0&&i>=216&&i<=219?o-2:o}return/^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.test(e)?r:0}var zt,Wo,Vt,
Fo=J(()=>{"use strict";oe();L();zt=class{get encoding(){return"utf-8"}encode(e=""){return new y(host.encode(String(e)))}encodeInto(e,r){
let n=0,o=0;for(let i of String(e)){let s=i.codePointAt(0),a=s<128?1:s<2048?2:s<65536?3:4;if(o+a>r.length)break;n+=i.length,
o+=a}return r.set(new y(host.encode(String(e).slice(0,n)))),{read:n,written:o}}get[Symbol.toStringTag](){return"TextEnco\
der"}},Wo=new y(0),Vt=class{#e;#t;#r;#n=Wo;#o=!1;constructor(e="utf-8",r={}){let n=host.encoding(String(e));if(n===void 0)
throw new RangeError(`The "${String(e)}" encoding is not supported`);this.#e=n,this.#t=!!r?.fatal,this.#r=!!r?.ignoreBOM}get encoding(){
return this.#e}get fatal(){return this.#t}get ignoreBOM(){return this.#r}decode(e,r){let n=r?.stream===!0,o=e instanceof
Or?N(e):e??Wo;if(n||this.#n.length>0){let s=ne([this.#n,N(o)]),a=n?dl(s,this.#e):s.length;this.#n=s.subarray(a),o=s.subarray(
0,a)}let i=host.decode(o,this.#e,this.#t,this.#r||this.#o);if(this.#o=n&&(this.#o||o.byteLength>0),i===void 0)throw this.#n=
Wo,this.#o=!1,new TypeError(`The encoded data was not valid for encoding ${this.#e}`);return i}get[Symbol.toStringTag](){
return"TextDecoder"}static{M(this,e=>({encoding:e.#e,fatal:e.#t,ignoreBOM:e.#r}))}}});var ea={};In(ea,{ByteLengthQueuingStrategy:()=>St,CountQueuingStrategy:()=>kt,ReadableByteStreamController:()=>ae,ReadableStream:()=>q,
ReadableStreamBYOBReader:()=>_e,ReadableStreamBYOBRequest:()=>Be,ReadableStreamDefaultController:()=>ue,ReadableStreamDefaultReader:()=>we,
TextDecoderStream:()=>zo,TextEncoderStream:()=>Do,TransformStream:()=>Ce,TransformStreamDefaultController:()=>ke,WritableStream:()=>ve,
WritableStreamDefaultController:()=>We,WritableStreamDefaultWriter:()=>se,fromBytes:()=>hl,fromPull:()=>pl,isDisturbed:()=>ml});
function hl(t){return new q({start(e){t.length>0&&e.enqueue(t),e.close()}})}function pl(t){return new q({async pull(e){let r=await t.
pull();r===void 0?e.close():e.enqueue(r)},cancel(){t.cancel()}},{highWaterMark:0})}function ml(t){return t._disturbed}var cn,
Do,zo,ta=J(()=>{"use strict";No();Fo();No();cn=class{#e;constructor(e){this.#e=e}get readable(){return this.#e.readable}get writable(){
return this.#e.writable}},Do=class extends cn{encoding="utf-8";constructor(){let e=new zt,r="";super(new Ce({transform(n,o){
let i=r+String(n);r=/[\uD800-\uDBFF]$/.exec(i)?.[0]??"",r!==""&&(i=i.slice(0,-1)),i!==""&&o.enqueue(e.encode(i))},flush(n){
r!==""&&n.enqueue(e.encode(r))}}))}},zo=class extends cn{encoding;constructor(e,r){let n=new Vt(e,r);super(new Ce({transform(o,i){
let s=n.decode(o,{stream:!0});s!==""&&i.enqueue(s)},flush(o){let i=n.decode();i!==""&&o.enqueue(i)}})),this.encoding=n.encoding}}});function ce(){return Vo.library??=(ta(),Un(ea))}function fn(t){return Vo.library!==void 0&&t instanceof Vo.library.ReadableStream}
var Vo,gr=J(()=>{"use strict";Vo={library:void 0}});function yl(t){let e=String(t??"");return/^[\x20-\x7E]*$/.test(e)?e.toLowerCase():""}var K,dn,Oe,Ht=J(()=>{"use strict";
Ie();oe();L();gr();K=class t{#e;#t;constructor(e=[],r={}){if(typeof e!="object"||e===null||typeof e[Symbol.iterator]!="f\
unction")throw new TypeError("A Blob is made of a list of parts");let n=[];for(let o of e)o instanceof t?n.push(o.#e):ArrayBuffer.
isView(o)||o instanceof ArrayBuffer?n.push(N(o)):n.push(new y(host.encode(String(o))));this.#e=ne(n),this.#t=yl(r?.type)}static bytes(e){
return e.#e}get size(){return this.#e.length}get type(){return this.#t}slice(e,r,n){return new t([this.#e.slice(e,r)],{type:n??
""})}async arrayBuffer(){return this.#e.slice().buffer}async bytes(){return this.#e.slice()}async text(){return host.decode(
this.#e,"utf-8",!1,!1)??""}stream(){return ce().fromBytes(this.#e.slice())}get[Symbol.toStringTag](){return"Blob"}static{
M(this,e=>({size:e.size,type:e.type}))}},dn=V(K,"bytes"),Oe=class extends K{#e;#t;constructor(e,r,n={}){if(arguments.length<
2)throw new TypeError("A File needs parts and a name");super(e,n),this.#e=String(r).toWellFormed(),this.#t=n?.lastModified??
Date.now()}get name(){return this.#e}get lastModified(){return this.#t}get[Symbol.toStringTag](){return"File"}static{M(this,
e=>({size:e.size,type:e.type,name:e.#e,lastModified:e.#t}))}}});var Wa=wi((lh,ui)=>{"use strict";var Xt=typeof Reflect=="object"?Reflect:null,Ca=Xt&&typeof Xt.apply=="function"?Xt.apply:
function(e,r,n){return Function.prototype.apply.call(e,r,n)},Rn;Xt&&typeof Xt.ownKeys=="function"?Rn=Xt.ownKeys:Object.getOwnPropertySymbols?
Rn=function(e){return Object.getOwnPropertyNames(e).concat(Object.getOwnPropertySymbols(e))}:Rn=function(e){return Object.
getOwnPropertyNames(e)};function oc(t){console&&console.warn&&console.warn(t)}var La=Number.isNaN||function(e){return e!==
e};function x(){x.init.call(this)}ui.exports=x;ui.exports.once=uc;x.EventEmitter=x;x.prototype._events=void 0;x.prototype.
_eventsCount=0;x.prototype._maxListeners=void 0;var Oa=10;function Pn(t){if(typeof t!="function")throw new TypeError('Th\
e "listener" argument must be of type Function. Received type '+typeof t)}Object.defineProperty(x,"defaultMaxListeners",
{enumerable:!0,get:function(){return Oa},set:function(t){if(typeof t!="number"||t<0||La(t))throw new RangeError('The val\
ue of "defaultMaxListeners" is out of range. It must be a non-negative number. Received '+t+".");Oa=t}});x.init=function(){
(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&(this._events=Object.create(null),this._eventsCount=
0),this._maxListeners=this._maxListeners||void 0};x.prototype.setMaxListeners=function(e){if(typeof e!="number"||e<0||La(
e))throw new RangeError('The value of "n" is out of range. It must be a non-negative number. Received '+e+".");return this.
_maxListeners=e,this};function ja(t){return t._maxListeners===void 0?x.defaultMaxListeners:t._maxListeners}x.prototype.getMaxListeners=
function(){return ja(this)};x.prototype.emit=function(e){for(var r=[],n=1;n<arguments.length;n++)r.push(arguments[n]);var o=e===
"error",i=this._events;if(i!==void 0)o=o&&i.error===void 0;else if(!o)return!1;if(o){var s;if(r.length>0&&(s=r[0]),s instanceof
Error)throw s;var a=new Error("Unhandled error."+(s?" ("+s.message+")":""));throw a.context=s,a}var u=i[e];if(u===void 0)
return!1;if(typeof u=="function")Ca(u,this,r);else for(var l=u.length,c=Ma(u,l),n=0;n<l;++n)Ca(c[n],this,r);return!0};function qa(t,e,r,n){
var o,i,s;if(Pn(r),i=t._events,i===void 0?(i=t._events=Object.create(null),t._eventsCount=0):(i.newListener!==void 0&&(t.
emit("newListener",e,r.listener?r.listener:r),i=t._events),s=i[e]),s===void 0)s=i[e]=r,++t._eventsCount;else if(typeof s==
"function"?s=i[e]=n?[r,s]:[s,r]:n?s.unshift(r):s.push(r),o=ja(t),o>0&&s.length>o&&!s.warned){s.warned=!0;var a=new Error(
"Possible EventEmitter memory leak detected. "+s.length+" "+String(e)+" listeners added. Use emitter.setMaxListeners() t\
o increase limit");a.name="MaxListenersExceededWarning",a.emitter=t,a.type=e,a.count=s.length,oc(a)}return t}x.prototype.
addListener=function(e,r){return qa(this,e,r,!1)};x.prototype.on=x.prototype.addListener;x.prototype.prependListener=function(e,r){
return qa(this,e,r,!0)};function ic(){if(!this.fired)return this.target.removeListener(this.type,this.wrapFn),this.fired=
!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(this.target,arguments)}function $a(t,e,r){var n={
fired:!1,wrapFn:void 0,target:t,type:e,listener:r},o=ic.bind(n);return o.listener=r,n.wrapFn=o,o}x.prototype.once=function(e,r){
return Pn(r),this.on(e,$a(this,e,r)),this};x.prototype.prependOnceListener=function(e,r){return Pn(r),this.prependListener(
e,$a(this,e,r)),this};x.prototype.removeListener=function(e,r){var n,o,i,s,a;if(Pn(r),o=this._events,o===void 0)return this;
if(n=o[e],n===void 0)return this;if(n===r||n.listener===r)--this._eventsCount===0?this._events=Object.create(null):(delete o[e],
o.removeListener&&this.emit("removeListener",e,n.listener||r));else if(typeof n!="function"){for(i=-1,s=n.length-1;s>=0;s--)
if(n[s]===r||n[s].listener===r){a=n[s].listener,i=s;break}if(i<0)return this;i===0?n.shift():sc(n,i),n.length===1&&(o[e]=
n[0]),o.removeListener!==void 0&&this.emit("removeListener",e,a||r)}return this};x.prototype.off=x.prototype.removeListener;
x.prototype.removeAllListeners=function(e){var r,n,o;if(n=this._events,n===void 0)return this;if(n.removeListener===void 0)
return arguments.length===0?(this._events=Object.create(null),this._eventsCount=0):n[e]!==void 0&&(--this._eventsCount===
0?this._events=Object.create(null):delete n[e]),this;if(arguments.length===0){var i=Object.keys(n),s;for(o=0;o<i.length;++o)
s=i[o],s!=="removeListener"&&this.removeAllListeners(s);return this.removeAllListeners("removeListener"),this._events=Object.
create(null),this._eventsCount=0,this}if(r=n[e],typeof r=="function")this.removeListener(e,r);else if(r!==void 0)for(o=r.
length-1;o>=0;o--)this.removeListener(e,r[o]);return this};function Ia(t,e,r){var n=t._events;if(n===void 0)return[];var o=n[e];
return o===void 0?[]:typeof o=="function"?r?[o.listener||o]:[o]:r?ac(o):Ma(o,o.length)}x.prototype.listeners=function(e){
return Ia(this,e,!0)};x.prototype.rawListeners=function(e){return Ia(this,e,!1)};x.listenerCount=function(t,e){return typeof t.
listenerCount=="function"?t.listenerCount(e):Ua.call(t,e)};x.prototype.listenerCount=Ua;function Ua(t){var e=this._events;
if(e!==void 0){var r=e[t];if(typeof r=="function")return 1;if(r!==void 0)return r.length}return 0}x.prototype.eventNames=
function(){return this._eventsCount>0?Rn(this._events):[]};function Ma(t,e){for(var r=new Array(e),n=0;n<e;++n)r[n]=t[n];
return r}function sc(t,e){for(;e+1<t.length;e++)t[e]=t[e+1];t.pop()}function ac(t){for(var e=new Array(t.length),r=0;r<e.
length;++r)e[r]=t[r].listener||t[r];return e}function uc(t,e){return new Promise(function(r,n){function o(s){t.removeListener(
e,i),n(s)}function i(){typeof t.removeListener=="function"&&t.removeListener("error",o),r([].slice.call(arguments))}Na(t,
e,i,{once:!0}),e!=="error"&&lc(t,o,{once:!0})})}function lc(t,e,r){typeof t.on=="function"&&Na(t,"error",e,r)}function Na(t,e,r,n){
if(typeof t.on=="function")n.once?t.once(e,r):t.on(e,r);else if(typeof t.addEventListener=="function")t.addEventListener(
e,function o(i){n.once&&t.removeEventListener(e,o),r(i)});else throw new TypeError('The "emitter" argument must be of ty\
pe EventEmitter. Received type '+typeof t)}});var za=wi((ch,Da)=>{"use strict";function qe(t){if(typeof t!="string")throw new TypeError("Path must be a string. Receiv\
ed "+JSON.stringify(t))}function Fa(t,e){for(var r="",n=0,o=-1,i=0,s,a=0;a<=t.length;++a){if(a<t.length)s=t.charCodeAt(a);else{
if(s===47)break;s=47}if(s===47){if(!(o===a-1||i===1))if(o!==a-1&&i===2){if(r.length<2||n!==2||r.charCodeAt(r.length-1)!==
46||r.charCodeAt(r.length-2)!==46){if(r.length>2){var u=r.lastIndexOf("/");if(u!==r.length-1){u===-1?(r="",n=0):(r=r.slice(
0,u),n=r.length-1-r.lastIndexOf("/")),o=a,i=0;continue}}else if(r.length===2||r.length===1){r="",n=0,o=a,i=0;continue}}e&&
(r.length>0?r+="/..":r="..",n=2)}else r.length>0?r+="/"+t.slice(o+1,a):r=t.slice(o+1,a),n=a-o-1;o=a,i=0}else s===46&&i!==
-1?++i:i=-1}return r}function cc(t,e){var r=e.dir||e.root,n=e.base||(e.name||"")+(e.ext||"");return r?r===e.root?r+n:r+t+
n:n}var Zt={resolve:function(){for(var e="",r=!1,n,o=arguments.length-1;o>=-1&&!r;o--){var i;o>=0?i=arguments[o]:(n===void 0&&
(n=process.cwd()),i=n),qe(i),i.length!==0&&(e=i+"/"+e,r=i.charCodeAt(0)===47)}return e=Fa(e,!r),r?e.length>0?"/"+e:"/":e.
length>0?e:"."},normalize:function(e){if(qe(e),e.length===0)return".";var r=e.charCodeAt(0)===47,n=e.charCodeAt(e.length-
1)===47;return e=Fa(e,!r),e.length===0&&!r&&(e="."),e.length>0&&n&&(e+="/"),r?"/"+e:e},isAbsolute:function(e){return qe(
e),e.length>0&&e.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var e,r=0;r<arguments.length;++r){
var n=arguments[r];qe(n),n.length>0&&(e===void 0?e=n:e+="/"+n)}return e===void 0?".":Zt.normalize(e)},relative:function(e,r){
if(qe(e),qe(r),e===r||(e=Zt.resolve(e),r=Zt.resolve(r),e===r))return"";for(var n=1;n<e.length&&e.charCodeAt(n)===47;++n)
;for(var o=e.length,i=o-n,s=1;s<r.length&&r.charCodeAt(s)===47;++s);for(var a=r.length,u=a-s,l=i<u?i:u,c=-1,f=0;f<=l;++f){
if(f===l){if(u>l){if(r.charCodeAt(s+f)===47)return r.slice(s+f+1);if(f===0)return r.slice(s+f)}else i>l&&(e.charCodeAt(n+
f)===47?c=f:f===0&&(c=0));break}var d=e.charCodeAt(n+f),h=r.charCodeAt(s+f);if(d!==h)break;d===47&&(c=f)}var p="";for(f=
n+c+1;f<=o;++f)(f===o||e.charCodeAt(f)===47)&&(p.length===0?p+="..":p+="/..");return p.length>0?p+r.slice(s+c):(s+=c,r.charCodeAt(
s)===47&&++s,r.slice(s))},_makeLong:function(e){return e},dirname:function(e){if(qe(e),e.length===0)return".";for(var r=e.
charCodeAt(0),n=r===47,o=-1,i=!0,s=e.length-1;s>=1;--s)if(r=e.charCodeAt(s),r===47){if(!i){o=s;break}}else i=!1;return o===
-1?n?"/":".":n&&o===1?"//":e.slice(0,o)},basename:function(e,r){if(r!==void 0&&typeof r!="string")throw new TypeError('"\
ext" argument must be a string');qe(e);var n=0,o=-1,i=!0,s;if(r!==void 0&&r.length>0&&r.length<=e.length){if(r.length===
e.length&&r===e)return"";var a=r.length-1,u=-1;for(s=e.length-1;s>=0;--s){var l=e.charCodeAt(s);if(l===47){if(!i){n=s+1;
break}}else u===-1&&(i=!1,u=s+1),a>=0&&(l===r.charCodeAt(a)?--a===-1&&(o=s):(a=-1,o=u))}return n===o?o=u:o===-1&&(o=e.length),
e.slice(n,o)}else{for(s=e.length-1;s>=0;--s)if(e.charCodeAt(s)===47){if(!i){n=s+1;break}}else o===-1&&(i=!1,o=s+1);return o===
-1?"":e.slice(n,o)}},extname:function(e){qe(e);for(var r=-1,n=0,o=-1,i=!0,s=0,a=e.length-1;a>=0;--a){var u=e.charCodeAt(
a);if(u===47){if(!i){n=a+1;break}continue}o===-1&&(i=!1,o=a+1),u===46?r===-1?r=a:s!==1&&(s=1):r!==-1&&(s=-1)}return r===
-1||o===-1||s===0||s===1&&r===o-1&&r===n+1?"":e.slice(r,o)},format:function(e){if(e===null||typeof e!="object")throw new TypeError(
'The "pathObject" argument must be of type Object. Received type '+typeof e);return cc("/",e)},parse:function(e){qe(e);var r={
root:"",dir:"",base:"",ext:"",name:""};if(e.length===0)return r;var n=e.charCodeAt(0),o=n===47,i;o?(r.root="/",i=1):i=0;
for(var s=-1,a=0,u=-1,l=!0,c=e.length-1,f=0;c>=i;--c){if(n=e.charCodeAt(c),n===47){if(!l){a=c+1;break}continue}u===-1&&(l=
!1,u=c+1),n===46?s===-1?s=c:f!==1&&(f=1):s!==-1&&(f=-1)}return s===-1||u===-1||f===0||f===1&&s===u-1&&s===a+1?u!==-1&&(a===
0&&o?r.base=r.name=e.slice(1,u):r.base=r.name=e.slice(a,u)):(a===0&&o?(r.name=e.slice(1,s),r.base=e.slice(1,u)):(r.name=
e.slice(a,s),r.base=e.slice(a,u)),r.ext=e.slice(s,u)),a>0?r.dir=e.slice(0,a-1):o&&(r.dir="/"),r},sep:"/",delimiter:":",win32:null,
posix:null};Zt.posix=Zt;Da.exports=Zt});function er(t){let e=`${t}`;return Va[e]??Va[e.toLowerCase()]}function Ct(t){let e=er(t);if(e===void 0)throw new TypeError(
`Unknown encoding: ${t}`);return e}function tr(t,e){switch(e){case"utf8":return new y(host.encode(t));case"latin1":case"\
ascii":return yc(t);case"utf16le":{let r=new Uint16Array(t.length);for(let n=0;n<t.length;n+=1)r[n]=t.charCodeAt(n);return new y(
r.buffer)}case"hex":try{return Ha(t)}catch{return Ha(/^(?:[0-9a-f]{2})*/i.exec(t)?.[0]??"")}default:return gc(t)}}function Ya(t,e){
switch(e){case"utf8":return host.decode(t,"utf-8",!1,!0)??"";case"latin1":return Er(t);case"ascii":return Er(t.some(r=>r>
127)?y.from(t,r=>r&127):t);case"utf16le":{let r=new Uint16Array(new y(t.subarray(0,t.length&-2)).buffer),n="";for(let o=0;o<
r.length;o+=Ka)n+=me(mc,void 0,[...r.subarray(o,o+Ka)]);return n}case"hex":return me(fc,t,[]);case"base64":return nr(t);default:
return me(dc,t,[{alphabet:"base64url",omitPadding:!0}])}}function Ga(t,e){switch(e){case"utf8":return host.encode(t).byteLength;case"\
utf16le":return t.length*2;case"hex":return t.length>>>1;case"base64":case"base64url":{let r=t.endsWith("==")?2:t.endsWith(
"=")?1:0;return(t.length-r)*3>>>2}default:return t.length}}function Er(t){return hc(nr(t))}function yc(t){try{return li(
pc(t))}catch{let e=new y(t.length);for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return e}}function gc(t){try{return li(
t)}catch{let e=t.indexOf("="),r=(e===-1?t:t.slice(0,e)).replaceAll("-","+").replaceAll("_","/").replaceAll(/[^A-Za-z0-9+/]+/g,
"");return li(r.length%4===1?r.slice(0,-1):r)}}var Va,Ha,li,fc,dc,hc,pc,mc,Ka,ci=J(()=>{"use strict";L();Va=Object.assign(
Object.create(null),{utf8:"utf8","utf-8":"utf8",latin1:"latin1",binary:"latin1",ascii:"ascii",utf16le:"utf16le","utf-16l\
e":"utf16le",ucs2:"utf16le","ucs-2":"utf16le",hex:"hex",base64:"base64",base64url:"base64url"}),{fromHex:Ha,fromBase64:li}=
y,{toHex:fc,toBase64:dc}=y.prototype,{atob:hc,btoa:pc}=globalThis,{fromCharCode:mc}=ut,Ka=8192});function it(t,e){return new TypeError(`The "${t}" argument must be of type ${e}`)}function st(t,e,r=2147483647){if(typeof t!=
"number")throw it(e,"number");if(!(t>=0&&t<=r))throw new RangeError(`The value of "${e}" is out of range: ${t}`)}function at(t,e,r=2147483647){
if(st(t,e,r),!Number.isInteger(t))throw new RangeError(`The value of "${e}" must be an integer: ${t}`)}function Ot(t,e){
if(!(t instanceof Uint8Array))throw it(e,"Buffer or Uint8Array")}function fi(t,e){if(typeof t!="string")throw it(e,"stri\
ng")}function Pe(t,e){return t===void 0?e:Math.trunc(Number(t))||0}var Ja=J(()=>{"use strict"});function xn(t,e,r){if(typeof t!="number")throw new TypeError('The "offset" argument must be of type number');if(!Number.
isInteger(t)||t<0||t+e>r)throw new RangeError(`The value of "offset" is out of range: ${t}`)}function eu(t,e,r){if(t<e||
t>r)throw new RangeError(`The value of "value" is out of range: ${t}`)}function Qa(t){if(typeof t!="number")throw new TypeError(
'The "byteLength" argument must be of type number');if(!Number.isInteger(t)||t<1||t>wc)throw new RangeError(`The value o\
f "byteLength" is out of range: ${t}`)}function _c(t,[e,r,n,o,i]){let s=Za[`get${r}`],a=Za[`set${r}`],u=typeof o=="bigin\
t";for(let l of n===1?[""]:["LE","BE"]){let c=function(d=0){return xn(d,n,this.length),Reflect.apply(s,Xa(this),[d,l==="\
LE"])},f=function(d,h=0){let p=u?d:Number(d);return eu(p,o,i),xn(h,n,this.length),Reflect.apply(a,Xa(this),[h,p,l==="LE"]),
h+n};tu(t,e+l,c,f)}}function tu(t,e,r,n){for(let o of new Set([e,e.replace("UInt","Uint")]))t[`read${o}`]=r,t[`write${o}`]=
n}function vc(t,e,r){tu(t,`${e?"Int":"UInt"}${r?"LE":"BE"}`,function(i,s){if(i===void 0)throw new TypeError('The "offset\
" argument must be of type number');Qa(s),xn(i,s,this.length);let a=0;for(let u=0;u<s;u+=1)a=a*256+this[i+(r?s-1-u:u)];return e&&
a>=2**(8*s-1)?a-2**(8*s):a},function(i,s,a){Qa(a);let u=Number(i),l=2**(8*a);eu(u,e?-l/2:0,e?l/2-1:l-1),xn(s,a,this.length);
let c=Math.trunc(u);c<0&&(c+=l);for(let f=0;f<a;f+=1)this[s+(r?f:a-1-f)]=c%256,c=Math.floor(c/256);return s+a})}function ru(){
let t={};for(let e of bc)_c(t,e);for(let e of[!0,!1])for(let r of[!0,!1])vc(t,e,r);return t}var bc,wc,Xa,Za,nu=J(()=>{"u\
se strict";bc=[["Int8","Int8",1,-128,127],["UInt8","Uint8",1,0,255],["Int16","Int16",2,-32768,32767],["UInt16","Uint16",
2,0,65535],["Int32","Int32",4,-2147483648,2147483647],["UInt32","Uint32",4,0,4294967295],["Float","Float32",4,-1/0,1/0],
["Double","Float64",8,-1/0,1/0],["BigInt64","BigInt64",8,-(2n**63n),2n**63n-1n],["BigUInt64","BigUint64",8,0n,2n**64n-1n]],
wc=6;Xa=t=>new DataView(t.buffer,t.byteOffset,t.byteLength),Za=DataView.prototype});function hi(t,e,r,n,o){let i=n,s;if(typeof r=="string"?(i=r,s=Number.NaN):s=Math.max(-ou-1,Math.min(ou,Number(r))),Number.
isNaN(s)&&(s=o?0:t.length),s=Math.trunc(s),typeof e=="number")return di(t,Uint8Array.of(e),s,o,1);let a=i===void 0?"utf8":
er(i),u=a==="utf16le"?2:1;if(typeof e=="string")return di(t,tr(e,a??Ct(i)),s,o,u);if(e instanceof Uint8Array)return di(t,
e,s,o,u);throw new TypeError('The "value" argument must be one of type number, string, Buffer or Uint8Array')}function di(t,e,r,n,o){
let{length:i}=t,s=r<0?r+i:r;if(s<0){if(!n&&e.length>0)return-1;s=0}if(e.length===0)return Math.min(s,i);if(s+e.length>i){
if(n)return-1;s=i-e.length}if(s<0||e.length<o)return-1;let[a,u]=[Er(t),Er(e)],l=n?1:-1;for(let c=s-s%o;c>=0&&c<i;c+=l)if(c=
n?a.indexOf(u,c):a.lastIndexOf(u,c),c===-1||c%o===0)return c;return-1}function Bn(t,e){let r=Math.min(t.length,e.length);
for(let n=0;n<r;n+=1){let o=t[n]-e[n];if(o!==0)return Math.sign(o)}return Math.sign(t.length-e.length)}var ou,iu=J(()=>{
"use strict";ci();ou=2147483647});var fu={};In(fu,{Blob:()=>K,Buffer:()=>Ec,File:()=>Oe,INSPECT_MAX_BYTES:()=>mi,atob:()=>Bc,btoa:()=>Cc,constants:()=>xc,
isAscii:()=>Lc,isUtf8:()=>Oc,kMaxLength:()=>Rc,kStringMaxLength:()=>Pc});function pi(t){return function(){if(this.length%
t!==0)throw new RangeError(`Buffer size must be a multiple of ${t*8}-bits`);for(let r=0;r<this.length;r+=t)this.subarray(
r,r+t).reverse();return this}}function Rr(t,e,r){st(t,"size");let n=new pe(t);return e===void 0||e===0?n:n.fill(e,r)}function Cn(t,e,r){
if(typeof t=="string"){let n=tr(t,typeof e=="string"&&e!==""?Ct(e):"utf8");return new pe(n.buffer,n.byteOffset,n.length)}
if(typeof t=="object"&&t!==null){if(uu(t))return kc(t,e,r);let n=typeof t.valueOf=="function"?t.valueOf():t;if(n!==t&&(typeof n==
"string"||typeof n=="object"&&n!==null))return Cn(n,e,r);let o=Ac(t);if(o!==void 0)return new pe(o);let{[Symbol.toPrimitive]:i}=t;
if(typeof i=="function"){let s=Reflect.apply(i,t,["string"]);if(typeof s=="string")return Cn(s,e)}}throw new TypeError("\
The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object.")}function uu(t){
return t instanceof ArrayBuffer||typeof SharedArrayBuffer=="function"&&t instanceof SharedArrayBuffer}function kc(t,e,r){
let n=Pe(e,0),o=t.byteLength-n,i=r===void 0?o:Math.max(0,Pe(r,0));if(o<0||i>o)throw new RangeError(`"${o<0?"offset":"len\
gth"}" is outside of buffer bounds`);return new pe(t,n,i)}function Ac(t){let{length:e,type:r,data:n}=t;return e!==void 0?
typeof e=="number"&&e>0?Array.from(t):[]:r==="Buffer"&&Array.isArray(n)?n:void 0}function Pr(t,e,r){if(typeof t!="number")
return Cn(t,e,r);if(typeof e=="string")throw it("string","string");return Rr(t)}function lu(t,e){for(let[r,n]of Object.entries(
e))Reflect.defineProperty(t,r,{value:n,writable:!0,enumerable:!1,configurable:!0})}function Oc(t){return host.decode(cu(
t),"utf-8",!0,!0)!==void 0}function Lc(t){return cu(t).every(e=>e<128)}function cu(t){return re(t)?new Uint8Array(t.buffer,
t.byteOffset,t.byteLength):new Uint8Array(t)}var au,mi,Sc,pe,Tc,Ec,Rc,Pc,xc,Bc,Cc,du=J(()=>{"use strict";Ht();ci();Ja();
nu();iu();L();au=2**30-1,mi=50,Sc=Symbol.for("nodejs.util.inspect.custom"),pe=class extends Uint8Array{toString(e,r,n){let o=Math.
max(0,Pe(r,0)),i=Math.min(this.length,Pe(n,this.length));return i<=o?"":Ya(this.subarray(o,i),e===void 0?"utf8":Ct(e))}write(e,r,n,o){
let[i,s,a]=[o,r??0,n];typeof s=="string"&&a===void 0&&([i,s]=[s,0]),at(s,"offset",this.length);let u=this.length-s;typeof a==
"string"&&([i,a]=[a,u]),a??=u,at(a,"length",this.length),fi(e,"argument");let l=i?Ct(i):"utf8",c=tr(e,l),f=Math.min(u,a,
c.length);if(l==="utf16le"&&(f-=f%2),l==="utf8")for(;f<c.length&&(c[f]&192)===128;)f-=1;return this.set(f===c.length?c:c.
subarray(0,f),s),f}fill(e,r,n,o){let[i,s,a]=[o,r,n],u=typeof e=="boolean"?Number(e):e;if(typeof u=="string"&&(typeof s==
"string"?[i,s,a]=[s,void 0,void 0]:typeof a=="string"&&([i,a]=[a,void 0]),i!=null&&i!==""&&fi(i,"encoding"),u=u===""?0:tr(
u,i?Ct(i):"utf8")),s??=0,a??=this.length,st(s,"offset"),st(a,"end",this.length),s>=a)return this;if(!re(u))return super.
fill(Number(u)||0,s,a);let l=new Uint8Array(u.buffer,u.byteOffset,u.byteLength);if(l.length===0)throw new TypeError('The\
 argument "value" is invalid');let c=this.subarray(s,a);c.set(l.subarray(0,c.length));for(let f=l.length;f<c.length;f*=2)
c.copyWithin(f,0,f);return this}slice(e,r){return this.subarray(e,r)}indexOf(e,r,n){return hi(this,e,r,n,!0)}lastIndexOf(e,r,n){
return hi(this,e,r,n,!1)}includes(e,r,n){return this.indexOf(e,r,n)!==-1}equals(e){return Ot(e,"otherBuffer"),this.length===
e.length&&Bn(this,e)===0}compare(e,r=0,n,o=0,i=this.length){Ot(e,"target");let s=n??e.length;return at(r,"targetStart"),
at(s,"targetEnd",e.length),at(o,"sourceStart"),at(i,"sourceEnd",this.length),Bn(this.subarray(o,Math.max(o,i)),e.subarray(
r,s))}copy(e,r,n,o){Ot(e,"target");let i=Pe(r,0),s=Pe(n,0),a=Pe(o,this.length);st(i,"targetStart"),st(s,"sourceStart",this.
length),st(a,"sourceEnd",1/0);let u=this.subarray(s,Math.max(s,Math.min(a,s+e.length-i)));return u.length>0&&e.set(u,i),
u.length}toJSON(){return{type:"Buffer",data:[...this]}}[Sc](){let e=this.subarray(0,mi).toString("hex").replaceAll(/..(?=.)/g,
"$& "),r=this.length-mi;return`<Buffer ${e}${r>0?` ... ${r} more byte${r>1?"s":""}`:""}>`}get parent(){return this.buffer}get offset(){
return this.byteOffset}};Tc={from:Cn,alloc:Rr,allocUnsafe:t=>Rr(t),allocUnsafeSlow:t=>Rr(t),of:(...t)=>new pe(t),isBuffer:t=>t instanceof
pe,isEncoding:t=>typeof t=="string"&&er(t)!==void 0,byteLength(t,e){if(typeof t=="string")return Ga(t,er(e)??"utf8");if(re(
t)||typeof t=="object"&&t!==null&&uu(t))return t.byteLength;throw it("string","string or an instance of Buffer or ArrayB\
uffer")},compare(t,e){return Ot(t,"buf1"),Ot(e,"buf2"),Bn(t,e)},concat(t,e){if(!Array.isArray(t))throw it("list","Array");
let r=e??t.reduce((i,s)=>i+(s.length??0),0);at(r,"length");let n=Rr(r),o=0;for(let i of t)Ot(i,"list"),o<r&&n.set(i.subarray(
0,r-o),o),o+=i.length;return n},copyBytesFrom(t,e=0,r){if(!re(t)||t instanceof DataView)throw it("view","TypedArray");let n=t,
o=r===void 0?n.length:Pe(e,0)+Pe(r,0),i=n.slice(Pe(e,0),o);return new pe(i.buffer,i.byteOffset,i.byteLength)}};Object.setPrototypeOf(
Pr,Uint8Array);Pr.prototype=pe.prototype;lu(Pr,{...Tc,name:"Buffer",poolSize:65536});lu(pe.prototype,{...ru(),swap16:pi(
2),swap32:pi(4),swap64:pi(8),constructor:Pr,toLocaleString:pe.prototype.toString});Ec=Pr,Rc=2147483647,Pc=au,xc={MAX_LENGTH:2147483647,
MAX_STRING_LENGTH:au},Bc=globalThis.atob,Cc=globalThis.btoa});var Fc={};In(Fc,{default:()=>Wc});L();oe();jr();var Du=8;function z(t){try{if(!xi(t))return`Uncaught ${ye(t)}`;let e=lt(t),{cause:r}=t;for(let n=0;r!==void 0&&
n<Du;n+=1){if(!xi(r))return`${e}
caused by ${ye(r)}`;e+=`
caused by ${lt(r)}`,{cause:r}=r}return e}catch{return"Uncaught value that throws when it is looked at"}}function xi(t){return typeof t!=
"object"||t===null?!1:typeof t.stack=="string"&&typeof t.message=="string"}var ge=[];function Bi(t,e,r){if(!r){ge[ge.length]={promise:t,reason:e};return}for(let n=0;n<ge.length;n+=1)if(ge[n]?.promise===
t){ge[n]=ge[ge.length-1],ge.length-=1;return}}function Ge(){for(let t=0;t<ge.length;t+=1)host.log(1,`unhandled rejection\
: ${z(ge[t].reason)}`);ge.length=0}Ie();Ie();Ht();Ht();oe();L();Ie();oe();var gl=/\+/g;function Ho(t){let e=t.includes("+")?t.replace(gl," "):t;if(!e.includes("%"))return e;try{return decodeURIComponent(
e)}catch{return bl(e)}}function bl(t){let e=new Uint8Array(host.encode(t)),r=new Uint8Array(e.length),n=0;for(let o=0;o<
e.length;o+=1){let i=e[o]===37?String.fromCharCode(e[o+1]??0,e[o+2]??0):"",s=/^[0-9a-f]{2}$/i.test(i);r[n]=s?Number.parseInt(
i,16):e[o],n+=1,s&&(o+=2)}return host.decode(r.subarray(0,n),"utf-8",!1,!0)??""}function ra(t){return encodeURIComponent(
t.toWellFormed()).replace(/%20/g,"+").replace(/[!'()~]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}function hn(t){
let e=[];for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("=");e.push(n===-1?[Ho(r),""]:[Ho(r.slice(0,n)),Ho(
r.slice(n+1))])}return e}var Ee=class{#e=[];#t;constructor(e=""){if(typeof e=="function")this.#t=e;else if(typeof e!="ob\
ject"||e===null){let r=String(e);this.#e=hn(r.startsWith("?")?r.slice(1):r)}else if(typeof e[Symbol.iterator]=="function")
for(let r of e){let n=[...r];if(n.length!==2)throw new TypeError("Each query pair must be an iterable [name, value] tupl\
e");this.#e.push([Y(n[0]),Y(n[1])])}else for(let[r,n]of Object.entries(e))this.#e.push([Y(r),Y(n)])}static replace(e,r){
e.#e=hn(r.startsWith("?")?r.slice(1):r)}#r(){this.#t?.(this.toString())}get size(){return this.#e.length}append(e,r){this.#e.
push([Y(e),Y(r)]),this.#r()}delete(e,r){let n=Y(e);this.#e=this.#e.filter(([o,i])=>o!==n||r!==void 0&&i!==Y(r)),this.#r()}get(e){
let r=Y(e);return this.#e.find(([n])=>n===r)?.[1]??null}getAll(e){let r=Y(e);return this.#e.filter(([n])=>n===r).map(([,
n])=>n)}has(e,r){let n=Y(e);return this.#e.some(([o,i])=>o===n&&(r===void 0||i===Y(r)))}set(e,r){let n=Y(e),o=this.#e.find(
([i])=>i===n);o===void 0?this.#e.push([n,Y(r)]):(o[1]=Y(r),this.#e=this.#e.filter(i=>i===o||i[0]!==n)),this.#r()}sort(){
this.#e.sort(([e],[r])=>e<r?-1:e>r?1:0),this.#r()}forEach(e,r){for(let[n,o]of this)e.call(r,o,n,this)}*entries(){for(let e=0;e<
this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){for(let[,e]of this.entries())
yield e}toString(){let e="";for(let[r,n]of this.#e)e+=`${e===""?"":"&"}${ra(r)}=${ra(n)}`;return e}get[Symbol.toStringTag](){
return"URLSearchParams"}static{M(this,e=>new Map(e.#e))}},pn=V(Ee,"replace");Object.defineProperty(Ee.prototype,Symbol.iterator,
{value:Ee.prototype.entries,writable:!0,configurable:!0});function Y(t){return String(t).toWellFormed()}var Le=class{#e=[];append(e,r,n){this.#e.push(na(e,r,n))}set(e,r,n){let o=na(e,r,n),i=this.#e.findIndex(([s])=>s===o[0]);
i===-1?this.#e.push(o):this.#e=this.#e.flatMap((s,a)=>a===i?[o]:s[0]===o[0]?[]:[s])}delete(e){this.#e=this.#e.filter(([r])=>r!==
String(e))}get(e){return this.#e.find(([r])=>r===String(e))?.[1]??null}getAll(e){return this.#e.filter(([r])=>r===String(
e)).map(([,r])=>r)}has(e){return this.#e.some(([r])=>r===String(e))}forEach(e,r){for(let[n,o]of this.entries())e.call(r,
o,n,this)}*entries(){for(let e=0;e<this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){
for(let[,e]of this.entries())yield e}get[Symbol.toStringTag](){return"FormData"}static{M(this,e=>e.#e)}};Object.defineProperty(
Le.prototype,Symbol.iterator,{value:Le.prototype.entries,writable:!0,configurable:!0});function na(t,e,r){let n=String(t).
toWellFormed();if(!(e instanceof K))return[n,String(e).toWellFormed()];if(e instanceof Oe&&r===void 0)return[n,e];let o=r===
void 0?"blob":String(r);return[n,new Oe([e],o,{type:e.type})]}function oa(t){return t.replace(/\r\n|\r|\n/g,"%0D%0A").replaceAll(
'"',"%22")}function sa(t){let e=`----formdata-${crypto.randomUUID()}`,r=[],n=o=>{r.push(new y(host.encode(o)))};for(let[
o,i]of t){let s=`--${e}\r
Content-Disposition: form-data; name="${oa(o)}"`;if(typeof i=="string")n(`${s}\r
\r
${i.replace(/\r\n|\r|\n/g,`\r
`)}\r
`);else{let a=i.type===""?"application/octet-stream":i.type;n(`${s}; filename="${oa(i.name)}"\r
Content-Type: ${a}\r
\r
`),r.push(dn.bytes(i)),n(`\r
`)}}return n(`--${e}--\r
`),{bytes:ne(r),type:`multipart/form-data; boundary=${e}`}}function aa(t,e){let r=e.split(";")[0]?.trim().toLowerCase();
if(r==="application/x-www-form-urlencoded"){let i=new Le;for(let[s,a]of hn(host.decode(t,"utf-8",!1,!1)??""))i.append(s,
a);return i}let n=/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(e),o=n?.[1]??n?.[2];if(r!=="multipart/form-data"||o===void 0)
throw new TypeError(`"${e}" is no type of a form`);return wl(t,new y(host.encode(`\r
--${o}`)))}function wl(t,e){let r=new Le,n=ne([new y([13,10]),t]),o=Yo(n,e,0);for(;o!==-1;){if(o+=e.length,n[o]===45&&n[o+
1]===45)return r;let i=Yo(n,Ko,o);if(i===-1)break;let s=Yo(n,e,i+2);if(s===-1)break;let a=host.decode(n.subarray(o,i),"u\
tf-8",!1,!0)??"";_l(r,a,n.subarray(i+Ko.length,Math.max(s,i+Ko.length))),o=s}throw new TypeError("The multipart body doe\
s not end with its boundary")}var Ko=new y([13,10,13,10]);function _l(t,e,r){let n=/^content-disposition:\s*form-data\b(.*)$/im.
exec(e)?.[1]??"",o=ia(/;\s*name="([^"]*)"/i.exec(n)?.[1]);if(o===void 0)throw new TypeError("A part of the multipart bod\
y has no name");let i=ia(/;\s*filename="([^"]*)"/i.exec(n)?.[1]);if(i===void 0)t.append(o,host.decode(r,"utf-8",!1,!1)??
"");else{let s=/^content-type:\s*(.*?)\s*$/im.exec(e)?.[1]??"text/plain";t.append(o,new Oe([r],i,{type:s}))}}function ia(t){
return t?.replace(/%0D|%0A|%22/gi,e=>decodeURIComponent(e))}function Yo(t,e,r){let[n=0]=e;for(let o=t.indexOf(n,r);o!==-1;o=
t.indexOf(n,o+1)){let i=1;for(;i<e.length&&t[o+i]===e[i];)i+=1;if(i===e.length)return o}return-1}L();gr();function mn(t){if(typeof t=="string")return{source:t,type:"text/plain;charset=UTF-8"};if(t==null)return{source:null,
type:void 0};if(fn(t)){if(t.locked)throw new A("The stream is locked");return{source:t,type:void 0}}if(re(t)||t instanceof
ArrayBuffer)return{source:N(t),type:void 0};if(t instanceof K)return{source:dn.bytes(t),type:t.type===""?void 0:t.type};
if(t instanceof Ee)return{source:t.toString(),type:"application/x-www-form-urlencoded;charset=UTF-8"};if(t instanceof Le){
let{bytes:e,type:r}=sa(t);return{source:N(e),type:r}}return{source:`${t}`,type:"text/plain;charset=UTF-8"}}var Tt=class{#e=null;#t;#r=!1;static init(e,r){
e.#e=r}static take(e){if(e.#e===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new A("The body has already been\
 used");return e.#r=!0,e.#t??e.#e}static split(e){let r=e.#e;if(r===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new A(
"The body has already been used");if(typeof r=="string"||r instanceof y)return r;let[n,o]=e.body.tee();return e.#e=n,e.#t=
n,o}get body(){let e=this.#e;return e===null?null:(this.#t===void 0&&(fn(e)?this.#t=e:typeof e=="string"?this.#t=ce().fromBytes(
new y(host.encode(e))):e instanceof y?this.#t=ce().fromBytes(e.slice()):this.#t=ce().fromPull(e)),this.#t)}get bodyUsed(){
return this.#r||this.#t!==void 0&&ce().isDisturbed(this.#t)}async#n(){let e=W.take(this);return e===null?"":typeof e=="s\
tring"||e instanceof y?e:vl(e)}async#o(){let e=await this.#n();return typeof e=="string"?new y(host.encode(e)):e.slice()}async text(){
let e=await this.#n();return typeof e=="string"?e.toWellFormed().replace(/^\uFEFF/,""):host.decode(e,"utf-8",!1,!1)??""}async json(){
return U(await this.text())}async arrayBuffer(){return(await this.#o()).buffer}async bytes(){return this.#o()}async blob(){
return new K([await this.#o()],{type:this.headers.get("content-type")??""})}async formData(){return aa(await this.#o(),this.
headers.get("content-type")??"")}},W=V(Tt,"init","take","split");async function vl(t){let e=[],r=br(t);for(;;){let n=await r.
pull();if(n===void 0)return ne(e);e.push(n)}}function br(t){if(!fn(t))return t;let e=t.getReader();return{async pull(){let{
done:r,value:n}=await e.read();if(!r){if(!(n instanceof y)){let o=new A("A body's stream must give Uint8Arrays");throw await e.
cancel(o),o}return n}},cancel(){e.cancel().catch(()=>{})}}}Ie();oe();L();var Sl=/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/,kl=/[\0\r\n]|[^\0-\xFF]/,Al=/^[\t\n\r ]+|[\t\n\r ]+$/g,ua=Object.assign(
Object.create(null),{"content-type":"content-type","Content-Type":"content-type","content-length":"content-length","cach\
e-control":"cache-control",location:"location","set-cookie":"set-cookie"});function Kt(t){let e=typeof t=="string"?t:String(
t),r=ua[e];if(r!==void 0)return r;if(!Sl.test(e))throw new A(`Header name must be a valid HTTP token ["${e}"]`);return ua[e]=
e.toLowerCase()}var Tl=Object.assign(Object.create(null),{"application/json":!0,"application/json; charset=utf-8":!0,"te\
xt/html":!0,"text/html; charset=UTF-8":!0,"text/html; charset=utf-8":!0,"text/plain":!0,"text/plain; charset=utf-8":!0,"\
text/plain; charset=UTF-8":!0,"text/plain;charset=UTF-8":!0});function Go(t,e){let r=typeof e=="string"?e:String(e);if(Tl[r]===
!0)return r;if((r.charCodeAt(0)<=32||r.charCodeAt(r.length-1)<=32)&&(r=r.replace(Al,"")),kl.test(r))throw new A(`Invalid\
 value of the header "${t}"`);return r}var F=class t{#e=[];#t=!1;constructor(e){if(e!=null){if(typeof e!="object")throw new A(
"Headers are made of an object or a list of pairs");if(#e in e)this.#e=e.#e.slice();else if(typeof e[Symbol.iterator]=="\
function")for(let r of e){let n=[...r];if(n.length!==2)throw new A("Each header must be a [name, value] pair");this.append(
n[0],n[1])}else{let r=Object.keys(e);for(let n=0;n<r.length;n+=1){let o=r[n],i=Kt(o);this.#e.push(i,Go(i,e[o]))}}}}static parse(e){
let r=new t,n=r.#e,o=0;for(let i=e.indexOf(`\r
`);i!==-1;i=e.indexOf(`\r
`,o)){let s=e.indexOf(": ",o);s!==-1&&s<i&&n.push(e.slice(o,s).toLowerCase(),e.slice(s+2,i)),o=i+2}return r.#t=!0,r}static freeze(e){
return e.#t=!0,e}static toLines(e){let r=e.#e,n="";for(let o=0;o<r.length;o+=2)n+=`${r[o]}: ${r[o+1]}
`;return n}#r(){if(this.#t)throw new A("These headers cannot be changed")}append(e,r){let n=Kt(e),o=Go(n,r);this.#r(),this.#e.
push(n,o)}delete(e){let r=Kt(e);this.#r();let n=this.#e;if(n.includes(r)){this.#e=[];for(let o=0;o<n.length;o+=2)n[o]!==
r&&this.#e.push(n[o],n[o+1])}}get(e){let r=Kt(e),n=this.#e,o=null;for(let i=0;i<n.length;i+=2)n[i]===r&&(o=o===null?n[i+
1]:`${o}, ${n[i+1]}`);return o}getSetCookie(){return this.#e.filter((e,r)=>r%2===1&&this.#e[r-1]==="set-cookie")}has(e){
let r=Kt(e);for(let n=0;n<this.#e.length;n+=2)if(this.#e[n]===r)return!0;return!1}set(e,r){let n=Kt(e),o=Go(n,r);this.#r();
let i=this.#e;for(let s=0;s<i.length;s+=2){if(i[s]!==n)continue;let a=i.slice(s+2);i.length=s,i.push(n,o);for(let u=0;u<
a.length;u+=2)a[u]!==n&&i.push(a[u],a[u+1]);return}i.push(n,o)}#n(){return[...new Set(this.#e.filter((r,n)=>n%2===0))].toSorted().
flatMap(r=>r==="set-cookie"?this.getSetCookie().map(n=>[r,n]):[[r,this.get(r)??""]])}forEach(e,r){for(let[n,o]of this.entries())
e.call(r,o,n,this)}*entries(){yield*this.#n()}*keys(){for(let[e]of this.#n())yield e}*values(){for(let[,e]of this.#n())yield e}get[Symbol.
toStringTag](){return"Headers"}static{M(this,e=>Object.fromEntries(e.#n()))}},je=V(F,"parse","freeze","toLines");Object.
defineProperty(F.prototype,Symbol.iterator,{value:F.prototype.entries,writable:!0,configurable:!0});oe();L();oe();L();function yn(t,e){let r=e===void 0?host.url(String(t)):host.url(String(t),String(e));return r===void 0?void 0:U(r)}function gn(t){
let e=yn(t,void 0);if(e===void 0)throw new A(`Invalid URL: ${String(t)}`);return e.href}var De=class t{#e;#t;constructor(e,r){
let n=yn(e,r);if(n===void 0){let o=new A("Invalid URL");throw Object.assign(o,{code:"ERR_INVALID_URL",input:String(e)}),
o}this.#e=n}static canParse(e,r){return yn(e,r)!==void 0}static parse(e,r){return t.canParse(e,r)?new t(e,r):null}#r(e,r){
this.#e=U(host.setUrl(this.#e.href,e,String(r))),this.#t!==void 0&&(e==="search"||e==="href")&&pn.replace(this.#t,this.#e.
search)}get href(){return this.#e.href}set href(e){let r=yn(e,void 0);if(r===void 0)throw new A("Invalid URL");this.#e=r,
this.#t!==void 0&&pn.replace(this.#t,r.search)}get origin(){return this.#e.origin}get protocol(){return this.#e.protocol}set protocol(e){
this.#r("protocol",e)}get username(){return this.#e.username}set username(e){this.#r("username",e)}get password(){return this.#e.
password}set password(e){this.#r("password",e)}get host(){return this.#e.host}set host(e){this.#r("host",e)}get hostname(){
return this.#e.hostname}set hostname(e){this.#r("hostname",e)}get port(){return this.#e.port}set port(e){this.#r("port",
e)}get pathname(){return this.#e.pathname}set pathname(e){this.#r("pathname",e)}get search(){return this.#e.search}set search(e){
this.#r("search",e)}get hash(){return this.#e.hash}set hash(e){this.#r("hash",e)}get searchParams(){return this.#t===void 0&&
(this.#t=new Ee(e=>{this.#e=U(host.setUrl(this.#e.href,"search",e))}),pn.replace(this.#t,this.#e.search)),this.#t}toString(){
return this.#e.href}toJSON(){return this.#e.href}get[Symbol.toStringTag](){return"URL"}static{M(this,e=>({...e.#e}))}};var bn=Symbol("made"),wr=class t extends Tt{#e=200;#t="";#r;#n="";#o=!1;#i="default";constructor(e,r={}){if(super(),e===
bn){this.#r=new F;return}let{status:n,statusText:o,headers:i}=r??{};if(n!==void 0&&(this.#e=Rl(n)),o!==void 0&&(this.#t=
Pl(o)),this.#r=new F(i),e==null)return;if(El(this.#e))throw new A(`Response with status ${this.#e} cannot have a body`);
if(typeof e=="string"){W.init(this,e),this.#r.has("content-type")||this.#r.append("content-type","text/plain;charset=UTF\
-8");return}let{source:s,type:a}=mn(e);W.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.append("content-\
type",a)}static isOne(e){return typeof e=="object"&&e!==null&&#e in e}static of({status:e,statusText:r,headers:n,url:o,redirected:i,
source:s,type:a="basic"}){let u=new t(bn);return u.#e=e,u.#t=r,u.#r=je.freeze(n),u.#n=o,u.#o=i,u.#i=a,W.init(u,s),u}static json(e,r={}){
let n=He(e);if(n===void 0)throw new A("The data is not JSON serializable");let o=new F(r.headers);return o.has("content-\
type")||o.append("content-type","application/json"),new t(n,{...r,headers:o})}static redirect(e,r=302){let n=gn(e);if(![
301,302,303,307,308].includes(r))throw new RangeError(`Invalid status code ${r}`);let o=new t(null,{status:r,headers:{location:n}});
return je.freeze(o.#r),o}static error(){let e=new t(bn);return e.#e=0,e.#i="error",je.freeze(e.#r),e}get status(){return this.#e}get ok(){
return this.#e>=200&&this.#e<=299}get statusText(){return this.#t}get headers(){return this.#r}get url(){return this.#n}get redirected(){
return this.#o}get type(){return this.#i}clone(){let e=new t(bn);return e.#e=this.#e,e.#t=this.#t,e.#r=new F(this.#r),e.#n=
this.#n,e.#o=this.#o,e.#i=this.#i,W.init(e,W.split(this)),e}get[Symbol.toStringTag](){return"Response"}static{M(this,e=>{
let{status:r,statusText:n,headers:o,url:i,redirected:s,type:a,ok:u}=e;return{status:r,statusText:n,headers:o,ok:u,redirected:s,
type:a,url:i}})}},Et=V(wr,"isOne","of");function El(t){return t===204||t===205||t===304}function Rl(t){let e=Math.trunc(
Number(t));if(!(e>=200&&e<=599))throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');return e}
function Pl(t){let e=String(t);if(!/^[\t\x20-\x7E\x80-\xFF]*$/.test(e))throw new A("Invalid statusText");return e}L();var Rt={waiting:Object.create(null),onError:t=>host.fail(z(t))};function wn(t){Rt.onError=t}function _r(t){Rt.onError(
t)}function Z(t,e,...r){let n=host.start(e,...r);return Rt.waiting[n]=t,n}function _n(t){Rt.waiting[t]!==void 0&&(delete Rt.
waiting[t],host.cancel(t))}function Re(t,...e){return new Ke((r,n)=>{Z((i,s)=>{i?r(s):n(Pt(s))},t,...e)})}function la(){
let t=host.take();if(t===void 0)return!1;let e=host.takenOk(),r=host.takenValue(),n=Rt.waiting[t];if(n===void 0)return!0;
delete Rt.waiting[t];try{n(e,r)}catch(o){_r(o)}return!0}function Pt(t){let{name:e,message:r}=U(t);return e==="Error"?new Cr(
r):e==="TypeError"?new TypeError(r):new DOMException(r,e)}L();Ie();Ie();var ca,et=class t{static{ca=e=>e.#e}static NONE=0;static CAPTURING_PHASE=1;static AT_TARGET=2;static BUBBLING_PHASE=3;#e={
target:null,current:null,stopped:!1,prevented:!1,dispatched:!1};type;bubbles;cancelable;composed;isTrusted=!1;timeStamp=host.
monotonicMs();constructor(e,r={}){if(arguments.length===0)throw new TypeError("An event needs a type");this.type=String(
e),this.bubbles=!!r.bubbles,this.cancelable=!!r.cancelable,this.composed=!!r.composed}get target(){return this.#e.target}get srcElement(){
return this.#e.target}get currentTarget(){return this.#e.current}get eventPhase(){return this.#e.current===null?t.NONE:t.
AT_TARGET}get defaultPrevented(){return this.#e.prevented}get returnValue(){return!this.#e.prevented}composedPath(){let{
current:e}=this.#e;return e===null?[]:[e]}preventDefault(){this.cancelable&&(this.#e.prevented=!0)}stopPropagation(){}stopImmediatePropagation(){
this.#e.stopped=!0}},vn=class extends et{detail;constructor(e,r={}){super(e,r),this.detail=r.detail??null}},Yt=class{#e=[];addEventListener(e,r,n){
if(r==null)return;let{once:o,signal:i,capture:s}=typeof n=="object"?n:{capture:n};if(i?.aborted===!0)return;let a=String(
e),u=!!s,l=c=>c.type===a&&c.callback===r&&c.capture===u;this.#e.some(l)||(this.#e.push({type:a,callback:r,capture:u,once:!!o,
removed:!1}),i?.addEventListener("abort",()=>this.removeEventListener(a,r,u),{once:!0}))}removeEventListener(e,r,n){let o=!!(typeof n==
"object"?n.capture:n);this.#e=this.#e.filter(i=>{let s=i.type===String(e)&&i.callback===r&&i.capture===o;return s&&(i.removed=
!0),!s})}dispatchEvent(e){if(!(e instanceof et))throw new TypeError("Only an Event can be dispatched");let r=ca(e);if(r.
current!==null)throw new DOMException("The event is already being dispatched","InvalidStateError");Object.assign(r,{target:this,
current:this,stopped:!1});for(let n of this.#e.filter(({type:o})=>o===e.type)){if(n.removed||r.stopped)continue;let{callback:o}=n;
n.once&&this.removeEventListener(n.type,o,n.capture);try{typeof o=="function"?o.call(this,e):o.handleEvent(e)}catch(i){_r(
i)}}return r.current=null,!r.prevented}};var vr=Symbol("abort"),rt=class t extends Yt{#e=!1;#t;#r=[];#n=null;constructor(e){if(super(),e!==vr)throw new TypeError(
"Illegal constructor")}static abort(e){let r=new t(vr);return tt.fire(r,e),r}static timeout(e){let r=new t(vr);return Z(
()=>tt.fire(r,new DOMException("The operation timed out.","TimeoutError")),"sleep",e),r}static any(e){let r=[...e],n=r.find(
i=>i.aborted);if(n!==void 0)return t.abort(n.reason);let o=new t(vr);for(let i of r)tt.follow(i,s=>tt.fire(o,s));return o}static follow(e,r){
return e.#r.push(r),()=>{e.#r=e.#r.filter(n=>n!==r)}}static fire(e,r){if(e.#e)return;e.#e=!0,e.#t=r===void 0?new DOMException(
"This operation was aborted","AbortError"):r;let n=e.#r;e.#r=[];for(let o of n)o(e.#t);e.dispatchEvent(new et("abort"))}get aborted(){
return this.#e}get reason(){return this.#t}get onabort(){return this.#n}set onabort(e){this.#n!==null&&this.removeEventListener(
"abort",this.#n),this.#n=typeof e=="function"?e:null,this.addEventListener("abort",this.#n)}throwIfAborted(){if(this.#e)
throw this.#t}get[Symbol.toStringTag](){return"AbortSignal"}},tt=V(rt,"follow","fire"),Gt=class{#e=new rt(vr);get signal(){
return this.#e}abort(e){tt.fire(this.#e,e)}get[Symbol.toStringTag](){return"AbortController"}};oe();L();var Jo=Symbol("arriving"),xl=65536,Bl=/^(?:connect|trace|track)$/i,Cl=/^(?:delete|get|head|options|post|put)$/i,xt=class t extends Tt{#e;#t;#r;#n;#o="\
follow";constructor(e,r={}){if(super(),e===Jo)return;let n=typeof e=="object"&&e!==null&&#e in e?e:void 0;this.#t=n===void 0?
gn(e):n.url,this.#e=r.method===void 0?n?.method??"GET":Ll(r.method),this.#r=new F(r.headers??n?.headers);let o=r.signal===
void 0?n?.signal:r.signal;o instanceof rt&&(this.#n=o),this.#o=r.redirect??n?.redirect??"follow";let i=r.body!==void 0&&
r.body!==null;if(!(!i&&n===void 0)){if(i&&(this.#e==="GET"||this.#e==="HEAD"))throw new A("Request with GET/HEAD method \
cannot have body");if(i){let{source:s,type:a}=mn(r.body);W.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.
append("content-type",a)}else n!==void 0&&r.body===void 0&&W.init(this,W.take(n))}}static arriving(){return new t(Jo)}static arrive(e){
host.hasBody()&&W.init(e,{async pull(){let r=await Re("body",xl);return r===void 0?void 0:new y(r)},cancel:()=>{}})}get method(){
return this.#e??=host.request("method")}get url(){return this.#t??=Ol()}get headers(){return this.#r??=je.parse(host.request(
"headers"))}get signal(){return this.#n??=new Gt().signal}get redirect(){return this.#o}get cache(){return"default"}get credentials(){
return"same-origin"}get destination(){return""}get duplex(){return"half"}get integrity(){return""}get keepalive(){return!1}get mode(){
return"cors"}get referrer(){return"about:client"}get referrerPolicy(){return""}clone(){let e=new t(Jo);return e.#e=this.
method,e.#t=this.url,e.#r=new F(this.headers),e.#n=this.#n,e.#o=this.#o,W.init(e,W.split(this)),e}get[Symbol.toStringTag](){
return"Request"}static{M(this,e=>({method:e.method,url:e.url,headers:e.headers}))}},Qo=V(xt,"arriving","arrive");function Ol(){
let t=host.request("path"),e=host.request("query");return`${`${host.request("scheme")||"http"}://${host.request("host")||
"localhost"}`}${t.startsWith("/")?"":"/"}${t}${e===""?"":`?${e}`}`}function Ll(t){let e=String(t);if(!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.
test(e)||Bl.test(e))throw new A(`'${e}' is not a valid HTTP method.`);return Cl.test(e)?e.toUpperCase():e}var ee={settled:!1,begun:!1,sending:!1,waiting:0};function Xo(t,e,r){let n=Qo.arriving(),o={...r.env},i={waitUntil(s){ee.
waiting+=1,Ye(rr(s),ha,$l)},passThroughOnException(){},props:{}};return()=>{wn(Sn),Qo.arrive(n);try{let s=me(e,t,[n,o,i]);
Et.isOne(s)?Sr(s):typeof s=="object"&&s!==null&&xr(s)===Br?Ye(s,Sr,Sn):Ye(rr(s),Sr,Sn)}catch(s){Sn(s)}}}function Sr(t){if(!ee.
settled){ee.settled=!0;try{if(!Et.isOne(t))throw new A(`fetch must return a Response, found ${t===null?"null":typeof t}`);
if(t.status===0)throw new A("Response.error() cannot be sent");let e=je.toLines(t.headers),r=W.take(t);if(r===null||typeof r==
"string"||r instanceof y){ee.waiting===0?(Ge(),host.respond(t.status,t.statusText,e,r??void 0)):(host.respondHead(t.status,
t.statusText,e),fa(r===null?void 0:typeof r=="string"?new y(host.encode(r)):r));return}host.respondHead(t.status,t.statusText,
e),fa(r)}catch(e){host.fail(z(e))}}}function fa(t){ee.begun=!0,ee.sending=!0,Ye(jl(t),ql,e=>host.fail(z(e)))}async function jl(t){
if(t===void 0)return;if(t instanceof y){await Re("write",t);return}let e=br(t);if(host.request("method")==="HEAD"){e.cancel();
return}for(;;){let r=await e.pull();if(r===void 0)return;if(r.length>0&&await Re("write",r)===!1){e.cancel();return}}}function ql(){
ee.sending=!1,ee.waiting>0&&host.finish(),da()}function da(){!ee.begun||ee.sending||ee.waiting>0||(Ge(),host.end())}function ha(){
ee.waiting-=1,da()}function $l(t){host.log(1,`ctx.waitUntil: ${z(t)}`),ha()}function Sn(t){ee.settled?host.log(1,`after \
the response: ${z(t)}`):(ee.settled=!0,host.fail(z(t)))}function pa(t){if(typeof t!="object"||t===null){Ge(),host.respond(200,void 0,"",void 0);return}if(t instanceof Cr)throw t;
if(Et.isOne(t)){Sr(t);return}let{statusCode:e,headers:r,body:n,isBase64Encoded:o}=t,i=typeof e=="number"?e:200;if(!(i>=200&&
i<=599)||i%1!==0)throw new A(`statusCode must be a whole number from 200 to 599, found ${i}`);let s=typeof n=="object"&&
n!==null&&!re(n)&&!(n instanceof Lr),a="",u=!s;if(typeof r=="object"&&r!==null){let l=vi(r);for(let c=0;c<l.length;c+=1){
let f=l[c],d=r[f];if(!u&&f.length===12&&f.toLowerCase()==="content-type"&&(u=!0),typeof d=="string")a+=Zo(f,d);else if(Si(
d))for(let h=0;h<d.length;h+=1)a+=Zo(f,ut(d[h]));else a+=Zo(f,ut(d))}}u||(a+=`content-type: application/json
`),Ge(),host.respond(i,void 0,a,s?He(n):Il(n,o))}function Il(t,e){if(typeof t=="string")return e===!0?Ai(t):t;if(!(typeof t!=
"object"||t===null))return t instanceof Or?N(t):t}var Ul=Object.assign(Object.create(null),{"content-type":!0,"Content-T\
ype":!0,"cache-control":!0,"Cache-Control":!0,"set-cookie":!0,"Set-Cookie":!0,location:!0,Location:!0});function Zo(t,e){
if(Ul[t]===void 0&&(t===""||t.includes(":")||t.includes(`
`)))throw new A(`${He(t)} is no name of a header`);if(e.includes(`
`))throw new A(`the header ${t} has a line break in its value`);return t+": "+e+`
`}L();var kn={text:"",isBase64Encoded:!1},ei={__proto__:null,value:void 0,writable:!0,enumerable:!0,configurable:!0};function Jt(t,e,r){
ei.value=r,Mn(t,e,ei),ei.value=void 0}function fe(t,e,r){let n=!1,o;Mn(t,e,{get(){return n||(o=r(),n=!0,Jt(t,e,o)),o},set(i){
Jt(t,e,i)},enumerable:!0,configurable:!0})}function ya({parameters:t}){let e={};return fe(e,"httpMethod",()=>host.request(
"method")),fe(e,"path",()=>host.request("path")),fe(e,"rawPath",()=>host.request("path")),fe(e,"headers",Nl),fe(e,"query",
()=>host.request("query")),fe(e,"rawQueryString",()=>host.request("query")),fe(e,"queryStringParameters",()=>Fl(host.request(
"query"))),t.length>0&&fe(e,"pathParameters",()=>Dl(t)),fe(e,"requestContext",()=>({requestId:host.request("id"),http:{method:host.
request("method"),path:host.request("path")}})),fe(e,"body",Ml),fe(e,"isBase64Encoded",()=>kn.isBase64Encoded),e}function ga(t){
let e={functionName:t.name,functionVersion:"$LATEST",memoryLimitInMB:t.memoryMb,logGroupName:`/serverless-wasm/${t.name}`,
logStreamName:"$LATEST",callbackWaitsForEmptyEventLoop:!1,getRemainingTimeInMillis:()=>{let r=host.remainingMs();return r>
0?Math.floor(r):0}};return fe(e,"awsRequestId",()=>host.request("id")),e}function ba(t){let e=host.decode(t,"utf-8",!0,!0);
kn.isBase64Encoded=e===void 0,kn.text=e??nr(t)}function Ml(){let{text:t,isBase64Encoded:e}=kn;if(e||!/^[\t\n\r ]*[[{]/.test(
t))return t;try{return U(t)}catch{return t}}function Nl(){let t={},e=Object.create(null);for(let r of host.request("head\
ers").split(`\r
`)){let n=r.indexOf(": ");if(n===-1)continue;let o=r.slice(0,n),i=o.toLowerCase(),s=e[i],a=Wl(r.slice(n+2));s===void 0?(e[i]=
o,Jt(t,o,a)):Jt(t,s,`${t[s]}${i==="cookie"?"; ":", "}${a}`)}return t}function Wl(t){if(/^[\0-\x7F]*$/.test(t))return t;let e=N(
new Uint8Array(t.length));for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return host.decode(e,"utf-8",!0,!0)??t}function Fl(t){
if(t==="")return;let e={};for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("="),o=ma(n===-1?r:r.slice(0,n)),
i=n===-1?"":ma(r.slice(n+1));Jt(e,o,Object.hasOwn(e,o)?`${e[o]},${i}`:i)}return e}function ma(t){let e=t.replaceAll("+",
" ");if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e}}function Dl(t){let e={};for(let r of t){
let n=host.param(r);n!==void 0&&Jt(e,r,n)}return e}L();var wa=1024*1024;function ri(t,e){let r=ya(e),n=ga(e),o=!1,i=!1,s,a=p=>{if(o){host.log(1,`after the response: ${z(p)}`);
return}o=!0,host.fail(z(p))},u=p=>{o||(o=!0,ti(p))},l=p=>{try{let g=_a(p);g===void 0?ti(p):Ye(g,ti,va)}catch(g){host.fail(
z(g))}},c=p=>{o||(o=!0,i?s=p:l(p))},f=()=>{i=!0;try{let p=t(r,n,c);if(i=!1,o){l(s);return}if(p===void 0)return;let g=_a(
p);g===void 0?u(p):Ye(g,u,a)}catch(p){i=!1;let g=o;a(p),g&&l(s)}},d=[],h=(p,g)=>{p?g===void 0?(ba(ne(d)),f()):(d.push(new Uint8Array(
g)),Z(h,"body",wa)):a(Pt(g))};return()=>{wn(a),host.hasBody()?Z(h,"body",wa):f()}}function ti(t){try{pa(t)}catch(e){va(e)}}
function va(t){host.fail(z(t))}function _a(t){if(!(typeof t!="object"&&typeof t!="function"||t===null))return xr(t)===Br?
t:typeof t.then=="function"?rr(t):void 0}function Sa(t,e){let r=e.function,n=kr(t,"default");for(let o of[t,n]){let i=kr(o,r);if(typeof i=="function")return ri(zl(
o,i),e);let s=kr(i,"fetch");if(typeof s=="function")return Xo(i,s,e)}for(let o of[n,t]){let i=kr(o,"fetch");if(typeof i==
"function")return Xo(o,i,e);if(typeof o=="function")return ri(o,e)}throw new TypeError(`the module exports no function "${r}\
", and no default with a method "fetch"; it exports ${Vl(t)}`)}function zl(t,e){return Object.getPrototypeOf(t)===Object.
prototype?e:Function.prototype.bind.call(e,t)}function kr(t,e){if(!(typeof t!="object"&&typeof t!="function"||t===null))
return t[e]}function Vl(t){if(typeof t!="object"||t===null)return`a ${typeof t}`;let e=Object.keys(t).filter(r=>r!=="__e\
sModule");return e.length===0?"nothing":e.map(r=>`${r} (${typeof kr(t,r)})`).join(", ")}Ht();Ht();L();var Hl={EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError};function ka(t,e){if(arguments.length===
0)throw new TypeError("structuredClone needs a value");let r=new Map,n=[...e?.transfer??[]];for(let i of n)if(!(i instanceof
ArrayBuffer))throw An("A value that is no ArrayBuffer");let o=Bt(t,r);for(let i of n)i.transfer();return o}function An(t){
return new DOMException(`${t} could not be cloned.`,"DataCloneError")}function Bt(t,e){if(typeof t=="symbol")throw An(String(
t));if(typeof t=="function")throw An(Function.prototype.toString.call(t).slice(0,80));if(typeof t!="object"||t===null)return t;
if(e.has(t))return e.get(t);let r=Yl(t,e);if(e.set(t,r),t instanceof Map)for(let[n,o]of t)r.set(Bt(n,e),Bt(o,e));else if(t instanceof
Set)for(let n of t)r.add(Bt(n,e));else if(t instanceof Error)"cause"in t&&ni(r,"cause",Bt(t.cause,e),!1);else if(Array.isArray(
t)||Kl(r))for(let n of Object.keys(t))ni(r,n,Bt(t[n],e),!0);return r}function Kl(t){return Object.getPrototypeOf(t)===Object.
prototype}function ni(t,e,r,n){Object.defineProperty(t,e,{value:r,enumerable:n,writable:!0,configurable:!0})}function Yl(t,e){
if(Array.isArray(t)){let n=[];return n.length=t.length,n}if(t instanceof Date)return new Date(t.getTime());if(t instanceof
RegExp)return new RegExp(t.source,t.flags);if(t instanceof Map)return new Map;if(t instanceof Set)return new Set;if(t instanceof
ArrayBuffer)return N(t).buffer;if(ArrayBuffer.isView(t)){let n=Bt(t.buffer,e),o=t instanceof DataView?t.byteLength:t.length,
i=t instanceof DataView?"DataView":t[Symbol.toStringTag];return new globalThis[i](n,t.byteOffset,o)}if(t instanceof Error){
let n=new(Hl[t.name]??Error)(t.message);return ni(n,"stack",t.stack,!1),n}if(t instanceof Number||t instanceof String||t instanceof
Boolean||t instanceof BigInt)return Object(t.valueOf());if(t instanceof K)return t;let r=[Promise,WeakMap,WeakSet,WeakRef].
find(n=>t instanceof n);if(r!==void 0)throw An(`#<${r.name}>`);return{}}jr();oe();var oi=1,Gl=2,ze=3,Jl=4,Tn=new Map,ii=new Map,Ar=[],Aa=262144;function te(t,e){let r=Wn(e),n=r.length>Aa?r.slice(
0,Aa):r;Ar.length===0?host.log(t,n):host.log(t,`${Ar.join("")}${n.replaceAll(`
`,`
${Ar.join("")}`)}`)}function Ta(t){let e=ii.get(t);return e===void 0?void 0:`${t}: ${(host.monotonicMs()-e).toFixed(3)}m\
s`}var si={log:(...t)=>te(ze,t),info:(...t)=>te(ze,t),warn:(...t)=>te(Gl,t),error:(...t)=>te(oi,t),debug:(...t)=>te(Jl,t),
trace(...t){let e=new Error(Wn(t));e.name="Trace",te(oi,[lt(e)])},assert(t,...e){t||(typeof e[0]=="string"?e[0]=`Asserti\
on failed: ${e[0]}`:e.unshift("Assertion failed"),te(oi,e))},dir:t=>te(ze,[ye(t)]),dirxml:(...t)=>te(ze,t),table:t=>te(ze,
[ye(t,3)]),count(t="default"){let e=String(t);Tn.set(e,(Tn.get(e)??0)+1),te(ze,[`${e}: ${Tn.get(e)}`])},countReset:(t="d\
efault")=>{Tn.delete(String(t))},time:(t="default")=>{ii.set(String(t),host.monotonicMs())},timeLog(t="default",...e){let r=Ta(
String(t));r!==void 0&&te(ze,[r,...e])},timeEnd(t="default"){let e=Ta(String(t));ii.delete(String(t)),e!==void 0&&te(ze,
[e])},group(...t){t.length>0&&te(ze,t),Ar.push("  ")},groupCollapsed:(...t)=>si.group?.(...t),groupEnd:()=>{Ar.pop()},clear:()=>{}};Ie();oe();var ai=Symbol("made"),Ve=class t{#e;#t;constructor(e,r,n){if(e!==ai)throw new TypeError("Illegal constructor");
this.#e=r,this.#t=n}static of(e,r){return new t(ai,e,r)}static data(e){return e.#e}static using(e,r){return new t(ai,{...e.#e,
usages:[r]},!1)}get type(){return this.#e.type}get extractable(){return this.#t}get algorithm(){return this.#e.algorithm}get usages(){
return[...this.#e.usages]}get[Symbol.toStringTag](){return"CryptoKey"}static{M(this,e=>{let{type:r,extractable:n,algorithm:o,
usages:i}=e;return{type:r,extractable:n,algorithm:o,usages:i}})}},nt=V(Ve,"of","data","using");L();async function de(t,e){let r=[],n=i=>typeof i!="object"||i===null?i:re(i)||i instanceof Lr?{$:r.push(N(i))-1}:i instanceof
Ve?nt.data(i):Array.isArray(i)?i.map(n):Object.fromEntries(Object.entries(i).map(([s,a])=>[s,n(a)])),o=He(n(e));return Re(
"subtle",t,o,...r)}function he(t){return typeof t=="string"?{name:t}:{...t}}function ot(t,e){if(!(t instanceof Ve))throw new TypeError(
"The key must be a CryptoKey");if(!t.usages.includes(e))throw new DOMException(`The key cannot be used to ${e}`,"Invalid\
AccessError")}var Qt=class{async digest(e,r){return await de("digest",{algorithm:he(e),data:r})}async sign(e,r,n){return ot(r,"sign"),
await de("sign",{algorithm:he(e),key:r,data:n})}async verify(e,r,n,o){return ot(r,"verify"),await de("verify",{algorithm:he(
e),key:r,signature:n,data:o})===!0}async encrypt(e,r,n){return ot(r,"encrypt"),await de("encrypt",{algorithm:he(e),key:r,
data:n})}async decrypt(e,r,n){return ot(r,"decrypt"),await de("decrypt",{algorithm:he(e),key:r,data:n})}async deriveBits(e,r,n=null){
return ot(r,"deriveBits"),await de("deriveBits",{algorithm:he(e),key:r,length:n})}async deriveKey(e,r,n,o,i){ot(r,"deriv\
eKey");let s=await de("deriveBits",{algorithm:he(e),key:r,length:Xl(he(n))});return this.importKey("raw",s,n,o,i)}async importKey(e,r,n,o,i){
if(e==="jwk"&&(re(r)||typeof r!="object"||r===null))throw new TypeError("A JWK must be an object");let s=await de("impor\
tKey",{format:e,data:r,algorithm:he(n),usages:[...i]});return nt.of(U(s),!!o)}async generateKey(e,r,n){let o=await de("g\
enerateKey",{algorithm:he(e),usages:[...n]}),i=U(o);return"privateKey"in i?{privateKey:nt.of(i.privateKey,!!r),publicKey:nt.
of(i.publicKey,!0)}:nt.of(i,!!r)}async exportKey(e,r){if(!(r instanceof Ve))throw new TypeError("The key must be a Crypt\
oKey");if(!r.extractable)throw new DOMException("The key is not extractable","InvalidAccessError");let n=await de("expor\
tKey",{format:e,key:r});return e!=="jwk"?n:{...U(n),key_ops:[...r.usages],ext:!0}}async wrapKey(e,r,n,o){ot(n,"wrapKey");
let i=await this.exportKey(e,r),s=e==="jwk"?new y(host.encode(He(i))):i;return await de("encrypt",{algorithm:he(o),key:nt.
using(n,"encrypt"),data:s})}async unwrapKey(e,r,n,o,i,s,a){ot(n,"unwrapKey");let u=nt.using(n,"decrypt"),l=await de("dec\
rypt",{algorithm:he(o),key:u,data:r}),c=e==="jwk"?U(host.decode(l,"utf-8",!1,!1)??""):l;return this.importKey(e,c,i,s,a)}get[Symbol.
toStringTag](){return"SubtleCrypto"}},Ql={"SHA-1":512,"SHA-256":512,"SHA-384":1024,"SHA-512":1024};function Xl({name:t,length:e,
hash:r}){let n=String(t).toUpperCase();return n.startsWith("AES-")?Number(e):n!=="HMAC"?null:e!==void 0?Number(e):Ql[String(
typeof r=="object"?r.name:r).toUpperCase()]??null}var Ea=65536,Tr=class{#e=new Qt;get subtle(){return this.#e}getRandomValues(e){let r=ArrayBuffer.isView(e)&&!(e instanceof
DataView)?e:void 0;if(r===void 0||r[Symbol.toStringTag].startsWith("Float"))throw new DOMException("The data argument mu\
st be an integer-type TypedArray","TypeMismatchError");if(e.byteLength>Ea)throw new DOMException(`getRandomValues gives \
at most ${Ea} bytes`,"QuotaExceededError");return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).set(new Uint8Array(
host.random(e.byteLength))),e}randomUUID(){let e=new Uint8Array(host.random(16));e[6]=e[6]&15|64,e[8]=e[8]&63|128;let r="";
for(let n=0;n<16;n+=1)(n===4||n===6||n===8||n===10)&&(r+="-"),r+=e[n].toString(16).padStart(2,"0");return r}get[Symbol.toStringTag](){
return"Crypto"}};Fo();L();var Ra=20;async function Pa(t,e){let r=new xt(t,e),{signal:n}=r;n.throwIfAborted();let{method:o,url:i}=r,s=new F(r.headers),
a=await Zl(W.take(r));for(let u=0;;u+=1){let{protocol:l,origin:c}=new De(i);if(l!=="http:"&&l!=="https:")throw En(`the s\
cheme ${l} is not supported`);let f=U(await ec(o,i,s,a,n)),d=new F(f.headers),h=[301,302,303,307,308].includes(f.status)?
d.get("location"):null;if(h===null||r.redirect==="manual")return tc(f,d,{url:i,redirected:u>0,method:o,signal:n});if(host.
close(f.handle),r.redirect==="error")throw En("there is a redirect");if(u===Ra)throw En(`more than ${Ra} redirects`);if(!De.
canParse(h,i))throw En(`the redirect to ${h} is no URL`);let p=new De(h,i);if(p.hash===""&&(p.hash=new De(i).hash),f.status===
303?o!=="HEAD"&&o!=="GET":f.status<303&&o==="POST"){o="GET",a=void 0;for(let T of["content-encoding","content-language",
"content-location","content-type"])s.delete(T)}if(p.origin!==c)for(let T of["authorization","cookie","host"])s.delete(T);
i=p.href}}function En(t){return new A("fetch failed",{cause:new Error(t)})}async function Zl(t){if(t===null)return;if(typeof t==
"string")return new y(host.encode(t));if(t instanceof y)return t;let e=[],r=br(t);for(;;){let n=await r.pull();if(n===void 0)
return ne(e);e.push(n)}}async function ec(t,e,r,n,o){let i=e.indexOf("#"),s=i===-1?e:e.slice(0,i);return await xa(o,"fet\
ch",t,s,je.toLines(r),n)}function xa(t,e,...r){return new Ke((n,o)=>{let s=Z((u,l)=>{a(),u?n(l):o(new A("fetch failed",{
cause:Pt(l)}))},e,...r),a=tt.follow(t,u=>{_n(s),o(u)})})}function tc(t,e,{url:r,redirected:n,method:o,signal:i}){let{handle:s,
status:a,statusText:u}=t,l=o==="HEAD"||a===204||a===205||a===304;return l&&host.close(s),Et.of({status:a,statusText:u,headers:e,
url:r,redirected:n,source:l?null:rc(s,i)})}function rc(t,e){let r=()=>{n(),host.close(t)},n=tt.follow(e,r);return{async pull(){
e.throwIfAborted();let o=await xa(e,"fetch-read",t);if(o!==void 0)return new y(o);r()},cancel:r}}L();gr();function Ba(t,e={}){let{hostname:r,port:n}=typeof t=="string"?nc(t):t;if(!Number.isInteger(Number(n))||Number(n)<
1||Number(n)>65535)throw new TypeError(`connect needs "host:port" or { hostname, port }, found port ${String(n)}`);let o={
hostname:String(r),port:Number(n)},i=()=>{},s=new Ke(h=>{i=h}),a=new Ke((h,p)=>{Z((g,T)=>g?h(T):p(Pt(T)),"connect",o.hostname,
o.port,e.tls===!0)}),u=!1,l=async()=>(u||(u=!0,a.then(h=>host.close(h),()=>{}),i()),s);a.catch(i);let c=a.then(()=>o);c.
catch(()=>{});let{fromPull:f,WritableStream:d}=ce();return{readable:f({async pull(){let h=u?void 0:await Re("read",await a);
return h===void 0?void 0:new y(h)},cancel:()=>{}}),writable:new d({async write(h){let p=typeof h=="string"?new y(host.encode(
h)):N(h);p.length>0&&await Re("write-to",await a,p)},async close(){await Re("end-write",await a)},abort:l}),opened:c,closed:s,
close:l}}function nc(t){let e=/^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(t);if(e===null)throw new TypeError(`connect needs \
"host:port", found "${t}"`);return{hostname:e[1]??e[2]??"",port:Number(e[3])}}var hu=Object.create(null),yi={buffer:()=>On(),events:()=>Wa(),path:()=>za(),"serverless-wasm/sockets":()=>({connect:Ba})};
function On(){return hu.buffer??=(du(),Un(fu))}function pu(t){let e=t.startsWith("node:")?t.slice(5):t,r=Object.hasOwn(yi,
e)?yi[e]:void 0;if(r===void 0){let n=Object.keys(yi).join(", ");throw new Error(`Cannot find module "${t}": what can be \
imported without being bundled is ${n}`)}return hu[e]??=r()}var yu={words:void 0};function gu(){yu.words=void 0}function mu(t){let[e=0,r=0,n=0,o=0]=[t[0],t[1],t[2],t[3]],i=Math.imul(
r,5),s=Math.imul(i<<7|i>>>25,9),a=n^e,u=o^r;return t[0]=e^u,t[1]=r^a,t[2]=a^r<<9,t[3]=u<<11|u>>>21,s>>>0}function bu(){let t=yu.
words??=new Uint32Array(host.random(16));return((mu(t)>>>5)*67108864+(mu(t)>>>6))/9007199254740992}gr();var jc=2**31-1,$e={next:1,running:Object.create(null)},qc=globalThis.queueMicrotask;function wu(t){let e=Math.trunc(Number(
t));return e>=1&&e<=jc?e:1}function gi(t){if(typeof t!="function")throw new TypeError("The callback must be a function")}
function _u(t,e,r){gi(e);let n=$e.next;$e.next+=1;let o=()=>{delete $e.running[n],e(...r)};return $e.running[n]=Z(o,"sle\
ep",t),n}function vu(t,e,...r){return _u(wu(e),t,r)}function Su(t,...e){return _u(0,t,e)}function ku(t,e,...r){gi(t);let n=wu(
e),o=$e.next;$e.next+=1;let i=()=>{$e.running[o]=Z(i,"sleep",n),t(...r)};return $e.running[o]=Z(i,"sleep",n),o}function Ln(t){
if(typeof t!="number"&&typeof t!="string")return;let e=Number(t),r=$e.running[e];r!==void 0&&(delete $e.running[e],_n(r))}
function bi(t){gi(t),qc(()=>{try{t()}catch(e){_r(e)}})}var $c=["ByteLengthQueuingStrategy","CountQueuingStrategy","ReadableByteStreamController","ReadableStream","ReadableStre\
amBYOBReader","ReadableStreamBYOBRequest","ReadableStreamDefaultController","ReadableStreamDefaultReader","TextDecoderSt\
ream","TextEncoderStream","TransformStream","TransformStreamDefaultController","WritableStream","WritableStreamDefaultCo\
ntroller","WritableStreamDefaultWriter"];function jn(t,e,r){Reflect.defineProperty(t,e,{value:r,writable:!0,enumerable:!1,
configurable:!0})}function Au(t,e){Reflect.defineProperty(globalThis,t,{get(){let r=e();return jn(globalThis,t,r),r},set(r){
jn(globalThis,t,r)},enumerable:!1,configurable:!0})}function Tu(t){let e={AbortController:Gt,AbortSignal:rt,Blob:K,Crypto:Tr,
CryptoKey:Ve,CustomEvent:vn,Event:et,EventTarget:Yt,File:Oe,FormData:Le,Headers:F,Request:xt,Response:wr,SubtleCrypto:Qt,
TextDecoder:Vt,TextEncoder:zt,URL:De,URLSearchParams:Ee,clearImmediate:Ln,clearInterval:Ln,clearTimeout:Ln,console:si,crypto:new Tr,
fetch:Pa,global:globalThis,navigator:{userAgent:"serverless-wasm"},performance:Uc(),process:Mc(t),queueMicrotask:bi,self:globalThis,
setImmediate:Su,setInterval:ku,setTimeout:vu,structuredClone:ka};for(let[r,n]of Object.entries(e))jn(globalThis,r,n),typeof n==
"function"&&Reflect.defineProperty(n,"name",{value:r,configurable:!0});for(let r of $c)Au(r,()=>{let n=ce()[r];return Reflect.
defineProperty(n,"name",{value:r,configurable:!0}),n});Au("Buffer",()=>On().Buffer),jn(Math,"random",bu),Nc()}var Ic=["R\
eadableStream","WritableStream","TransformStream","coderStream","fetch(","serverless-wasm/sockets"];function Eu(t){t.includes(
"Buffer")&&On(),(t.includes(".body")&&(t.includes("fetch")||t.includes("Response"))||Ic.some(r=>t.includes(r)))&&ce()}function Uc(){
return{now:()=>host.monotonicMs(),get timeOrigin(){return Date.now()-host.monotonicMs()},toJSON:()=>({timeOrigin:Date.now()-
host.monotonicMs()})}}function Mc({env:t}){return{env:{NODE_ENV:"production",...t},argv:[],platform:"wasi",cwd:()=>"/",nextTick:(e,...r)=>{
bi(()=>e(...r))}}}function Nc(){let t=Error,e=t.prepareStackTrace;t.prepareStackTrace=(n,o)=>o[0];let r=new Error("for i\
ts stack").stack;if(t.prepareStackTrace=e,typeof r=="object")for(let n of["getFunction","getThis"])Reflect.deleteProperty(
Object.getPrototypeOf(r),n)}L();var Ru=U(host.info());Tu(Ru);var Pu={load(t){let e={exports:{}};try{t(e,e.exports,pu),Eu(me(ki,t,[])),Pu.serve=Sa(e.exports,
Ru)}catch(r){host.fail(z(r))}gu()},serve(){host.fail("no application is loaded")},deliver(){return Ge(),la()},rejected:Bi},
Wc=Pu;return Un(Fc);})();
return runtime.default})
